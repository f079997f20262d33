"""Weeks of visits replayed through the very rule that runs the room, against first come, on the same people.

`scenario` says who comes and who receives, `people` draws them, `day` lets the time pass, `rules` are what is compared,
`measures` and `paired` count, `report` says it. Only `day` knows how long anybody will really take, when they give up
and what they answer; a rule sees what the room would see.
"""
