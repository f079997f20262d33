"""What is said aloud, as values, and the files that say it. No Qt, and no synthesiser but behind a command.

Clip         what is said in one breath: its name, and the text a voice reads.
Sound        the file that says a clip.
Voice        where a sound comes from, best first: a person's recording, a rendered voice, a robot's; else silence.
Announcement what a call sounds like, in one language after the other.
"""
