"""What the kiosk is about, in the standard library alone: values and functions, time as an argument.

Glossary, one word per thing:

Visitor      a person in front of the kiosk; never identified.
Visit        the value that holds what one visitor has answered and reached (`visit`).
Question     a screen with at most six options; an Option leads to a Question, a Need or a control flow (`triage`).
Need         why somebody comes, one of the 48 of the triage taxonomy.
Fact         something an answer tells that a rule of a need looks at, such as «a date within two days».
Outcome      the one next step a visit ends in: ticket, appointment, workshop, referral, person or emergency.
Referral     sending a visitor to a Structure: a resident of the building, a permanence, a place outside (`directory`).
Service      what one queues for; Counter: where one is received; Adviser: who receives, under a pseudonym.
Ticket       a place in the queue: taken, called, held, returned, no-show, transferred, done (`queue`).
Opening, Closure, Slot   weekly hours, exceptions, and the free moments computed from both, never stored (`schedule`).
Booking      a stored appointment; Seat: a stored place in a Workshop session; check-in: saying that one has come.
Refusal      an expected «no», as a value (`refusals`).
Staff        who works here, under a pseudonym; a Role says what each may do (`staff`). PIN: six drawn digits (`pins`).
Lockout      how wrong PINs slow down whoever types them (`lockout`); auto-lock: what closes by itself (`auto_lock`).
Envelope     the sealed code that gives a coordinator access again, once.
Count        how much of one thing a day had, which outlives the day's detail; settled: of what is gone (`totals`).
Stretch      a day, a week or a year looked back on; Seen: what it came to (`seen`).
Journal      the anonymous, append-only record of what happened.
Content pack the files that hold questions, needs, structures and times.
"""
