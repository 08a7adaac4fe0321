"""The table of acts: every act of the desk with its stable id, its key, its words, and what of its pane does it."""

from dataclasses import dataclass, replace

UNLISTED = 9
"""The rank of acts that stand in help and palette only."""


@dataclass(frozen=True)
class Act:
    """One thing that an editor can do in one pane."""

    id: str
    """Pane and name, such as `desk.approve`: what the configuration remaps."""
    key: str
    """Textual key names, several parted by commas."""
    label: str
    """One or two words for the footer."""
    help: str
    """One sentence for the help and the palette."""
    rank: int = UNLISTED
    """Place in the footer."""
    owner: str = ""
    """The group of the pane's acts that does it; empty where the pane itself does."""

    @property
    def pane(self) -> str:
        """Return the pane that the act belongs to."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """Return the act's name within its pane."""
        return self.id.partition(".")[2]


def _done_by(owner: str, *acts: Act) -> tuple[Act, ...]:
    return tuple(replace(act, owner=owner) for act in acts)


ACTS: tuple[Act, ...] = (
    *_done_by(
        "opening",
        Act("queue.open", "enter,l", "Open", "Open the draft under the cursor and claim it.", 1),
    ),
    *_done_by(
        "moving",
        Act("queue.next", "j,down", "Next", "Move the cursor down."),
        Act("queue.previous", "k,up", "Previous", "Move the cursor up."),
        Act("queue.page_down", "space,pagedown", "Page down", "Move the cursor one page down."),
        Act("queue.page_up", "b,pageup", "Page up", "Move the cursor one page up."),
        Act("queue.first", "g,home", "First", "Move to the first draft."),
        Act("queue.last", "G,end", "Last", "Move to the last draft."),
    ),
    *_done_by(
        "opening",
        Act("queue.next_free", "N", "Next free", "Claim and open the next free draft; what is for me comes first.", 2),
    ),
    *_done_by(
        "one_by_one",
        Act("queue.claim", "c", "Claim", "Claim the draft under the cursor, or give it back.", 5),
        Act("queue.assign", "A", "Assign", "Say which editor the draft is for, or all that is marked.", 7),
    ),
    *_done_by(
        "narrowing",
        Act("queue.search", "slash", "Search", "Search headlines and articles.", 3),
        Act("queue.filters", "F", "Filter", "Narrow the queue by state, section, flag, age, model or editor.", 4),
        Act("queue.for_me", "f", "For me", "Show what is assigned to me, and everything again."),
        Act("queue.clear", "escape", "All", "Drop search, filter and marks."),
    ),
    *_done_by(
        "marking",
        Act("queue.mark", "v", "Mark", "Mark the draft for an act on many."),
        Act("queue.mark_range", "V", "Mark to here", "Mark everything from the last mark to the cursor."),
        Act("queue.bulk", "B", "Many", "Assign, release or reject the marked drafts.", 8),
    ),
    *_done_by(
        "looking",
        Act("queue.looks", "L", "Second looks", "Look at approvals of others that wait for a second person."),
    ),
    *_done_by(
        "one_by_one",
        Act("queue.undo", "u", "Undo", "Take back my last decision.", 6),
        Act("queue.redo", "U", "Redo", "Do again what I took back last."),
        Act("queue.recent", "r", "Recent", "Show my last ten decisions.", 7),
        Act("queue.numbers", "m", "Numbers", "Show backlog, decisions and time to decide.", 7),
    ),
    Act("queue.guidelines", "i", "Guidelines", "Show the newsroom's guidelines."),
    Act("queue.help", "question_mark,f1", "Help", "Show the keys of this pane.", 1),
    Act("queue.palette", "ctrl+p,colon", "Palette", "Find any act by its name."),
    *_done_by(
        "narrowing",
        *(
            Act(f"queue.view_{digit}", str(digit), f"View {digit}", f"Show the saved view {digit}.")
            for digit in range(1, 10)
        ),
    ),
    Act("queue.quit", "q,ctrl+q", "Quit", "Leave the desk and give back my claims.", 2),
    *_done_by(
        "deciding",
        Act("desk.approve", "a", "Approve", "Approve the three takeaways as they stand, edits included.", 1),
        Act("desk.edit", "e", "Edit", "Edit the takeaways; checks run as you type.", 1),
        Act("desk.reject", "x", "Reject", "Reject with a reason, and say what comes next.", 1),
    ),
    *_done_by(
        "going_on",
        Act("desk.later", "s", "Later", "Put the draft back and go on; nothing is decided.", 3),
        Act("desk.next", "j", "Next", "Go to the next draft; never decides.", 2),
        Act("desk.previous", "k", "Previous", "Go to the draft before; never decides."),
    ),
    *_done_by(
        "walking",
        Act("desk.choose_1", "1", "First", "Choose the first takeaway."),
        Act("desk.choose_2", "2", "Second", "Choose the second takeaway."),
        Act("desk.choose_3", "3", "Third", "Choose the third takeaway."),
        Act("desk.next_flag", "right_square_bracket", "Next flag", "Go to the next flag or piece of evidence.", 5),
        Act("desk.previous_flag", "left_square_bracket", "Flag before", "Go to the flag or evidence before."),
    ),
    *_done_by(
        "wording",
        Act("desk.acknowledge", "exclamation_mark", "Acknowledge", "Acknowledge the error that the cursor is on."),
        Act("desk.swap", "tab", "Swap", "Swap the chosen takeaway with its next-best alternative.", 4),
        Act("desk.swap_back", "shift+tab", "Swap back", "Go back to the alternative before."),
        Act("desk.move_down", "J", "Move down", "Move the chosen takeaway one place down."),
        Act("desk.move_up", "K", "Move up", "Move the chosen takeaway one place up."),
        Act("desk.reset", "R", "Reset", "Put the model's text back into the chosen takeaway."),
    ),
    *_done_by(
        "viewing",
        Act("desk.diff", "d", "Diff", "Show word by word what changed between draft and now."),
        Act("desk.article_diff", "D", "Article diff", "Show what changed in the article since the draft."),
        Act("desk.history", "h", "History", "Show everything that happened to this article."),
        Act("desk.provenance", "p", "Provenance", "Show which model made the draft, and how."),
    ),
    Act("desk.guidelines", "i", "Guidelines", "Show the newsroom's guidelines."),
    *_done_by(
        "holding",
        Act("desk.claim", "c", "Claim", "Claim the draft, give it back, or take it over."),
        Act("desk.assign", "A", "Assign", "Say which editor the draft is for, or take that back."),
    ),
    *_done_by(
        "undoing",
        Act("desk.withdraw", "w", "Withdraw", "Withdraw a reviewed set, with a note."),
        Act("desk.reopen", "o", "Reopen", "Open a decided draft for a new decision."),
        Act("desk.undo", "u", "Undo", "Take back my last decision.", 4),
        Act("desk.redo", "U", "Redo", "Do again what I took back last."),
    ),
    *_done_by(
        "viewing",
        Act("desk.recent", "r", "Recent", "Show my last ten decisions."),
    ),
    *_done_by(
        "finding",
        Act("desk.search", "slash", "Find", "Find words in the article."),
        Act("desk.found_next", "n", "Next match", "Go to the next place found."),
        Act("desk.found_previous", "N", "Match before", "Go to the place found before."),
        Act("desk.line_down", "down", "Line down", "Scroll the article one line."),
        Act("desk.line_up", "up", "Line up", "Scroll the article back one line."),
        Act("desk.page_down", "space,pagedown", "Page down", "Scroll the article one page.", 6),
        Act("desk.page_up", "b,pageup", "Page up", "Scroll the article back one page."),
        Act("desk.top", "g,home", "Top", "Go to the article's beginning."),
        Act("desk.end", "G,end", "End", "Go to the article's end."),
    ),
    Act("desk.help", "question_mark,f1", "Help", "Show the keys of this pane.", 1),
    Act("desk.palette", "ctrl+p,colon", "Palette", "Find any act by its name."),
    Act(
        "desk.back",
        "q,escape",
        "Queue",
        "Clear what was found, or give back the claim and go to the queue.",
        3,
    ),
    *_done_by(
        "going_on",
        Act("desk.quit", "ctrl+q", "Quit", "Leave the desk and give back my claims."),
    ),
    *_done_by(
        "taking",
        Act("edit.keep", "ctrl+s", "Save", "Save the three texts to the draft and go back.", 1),
        Act("edit.back", "escape", "Back", "Go back; what you typed is kept as yours.", 1),
    ),
    *_done_by(
        "putting_in",
        Act("edit.put_in", "ctrl+g,f4", "Article's words", "Put the article's words in the flagged place.", 2),
    ),
    Act("edit.next", "tab,f3", "Next takeaway", "Go to the next takeaway.", 2),
    Act("edit.previous", "shift+tab,f2", "Takeaway before", "Go to the takeaway before."),
    Act("edit.reset", "ctrl+r", "Model's text", "Put the model's text back into this takeaway.", 3),
    Act("edit.more", "f6", "More flags", "Show more of what the checks say of this takeaway, then the first again."),
    Act("edit.page_down", "pagedown", "Page down", "Scroll the article one page.", 4),
    Act("edit.page_up", "pageup", "Page up", "Scroll the article back one page."),
    Act("edit.help", "f1", "Help", "Show the keys of this pane.", 1),
    Act("edit.palette", "ctrl+p", "Palette", "Find any act by its name."),
)

REFLEXES = frozenset({"enter", "backspace", "delete"})
"""Keys that hands press without a thought."""
CHANGING = frozenset(
    f"{pane}.{name}"
    for pane, names in {
        "queue": "claim assign bulk undo redo",
        "desk": (
            "approve reject later acknowledge swap swap_back move_down move_up reset claim assign withdraw reopen undo"
            " redo"
        ),
    }.items()
    for name in names.split()
)
"""Acts that decide, or change what is decided on: none is ever on a key that is pressed by reflex."""
