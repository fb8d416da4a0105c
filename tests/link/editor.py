"""A made-up library that remembers what each lever really is, and an editor who does to it what editors do."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from build_scripts.model.guide import Guide
from tests.link.lever_guides import guide

WORDS = """base stock offer range payment launch switch bank audit model cluster release night market team grant bonus latency
customer region ledger refund fraud chip sensor pilot clinic trial index search ranking budget quarter contract renewal churn
growth driver depot route tariff panel battery turbine safety permit review patch incident recovery backup archive schema
pipeline feature sample label reviewer court claim policy reader editor tunnel harbour vessel crane signal antenna orbit
booster nozzle valve pump filter enzyme culture dose ward nurse triage lender broker hedge yield coupon treasury""".split()
TOPICS = ("Competing Offers", "Scarce Skill", "Revenue Impact", "Release Risk", "Vesting Gap", "Night Shifts", "Location", "Clearance")
# Many guides say much the same: a third of all levers take one of these and change the words in braces.
TEMPLATES = (
    "I have an offer from {} at $190K base and I would rather work on {} with you if we can meet near $195K base this {}",
    "few people have taken a {} from {} to production and I have done it twice so I am asking for the top of the {} range",
    "I leave unvested stock behind at the end of the {} and would like the first {} grant to carry it over {} years",
)


@dataclass(slots=True)
class Truth:
    """What a lever really is, whatever it is called at the moment."""

    uid: int
    title: str
    words: list[str]


@dataclass(slots=True)
class Editor:
    """A library by guide id, and the chance by which it is edited; what was deleted may come back."""

    chance: random.Random
    library: dict[str, list[Truth]] = field(default_factory=dict)
    bin: list[tuple[str, Truth]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    count: int = 0

    @classmethod
    def with_levers(cls, seed: int, levers: int) -> "Editor":
        """Return an editor of a new library."""
        editor = cls(chance=random.Random(seed))
        while editor.count < levers:
            guide_id = f"company-{editor.chance.randrange(6)}/{editor._name('role')}"
            editor.library[guide_id] = []
            for _ in range(editor.chance.randint(4, 10)):
                editor.add(guide_id)
        return editor

    def guides(self) -> list[Guide]:
        """Return the library as it is read from its files."""
        return [guide(guide_id, [(one.title, " ".join(one.words)) for one in levers]) for guide_id, levers in self.library.items()]

    def truths(self) -> dict[tuple[str, int], int]:
        """Return which lever really stands at each place."""
        return {(guide_id, place): one.uid for guide_id, levers in self.library.items() for place, one in enumerate(levers)}

    def edit(self) -> str:
        """Do one thing to the library, and return its name."""
        edits: tuple[tuple[Callable[[], None], int], ...] = (
            (self.reword, 4),
            (self.rewrite, 5),
            (self.reword_and_rewrite, 4),
            (self.swap, 2),
            (self.move, 3),
            (self.delete, 3),
            (self.put_back, 1),
            (self.add_somewhere, 3),
            (self.supplant, 3),
            (self.supplant_elsewhere, 2),
            (self.rename_guide, 2),
            (self.rename_company, 1),
            (self.split, 1),
            (self.merge, 1),
        )
        (chosen,) = self.chance.choices([edit for edit, _ in edits], [weight for _, weight in edits])
        chosen()
        return chosen.__name__

    def add(self, guide_id: str) -> None:
        """Write a lever that was never there before."""
        topic = self.chance.choice(TOPICS)
        titles = {one.title for one in self.library[guide_id]} | {one.title for _, one in self.bin}
        title = topic if topic not in titles and self.chance.random() < 0.4 else f"{topic} {self._word()} {self._word()} {self.count}"
        if self.chance.random() < 0.33:
            words = self.chance.choice(TEMPLATES).format(self._word(), self._word(), self._word()).split() + [
                self._word() for _ in range(6)
            ]
        else:
            words = [self._word() for _ in range(self.chance.randint(14, 45))]
        self.library[guide_id].append(Truth(self.count, title, words))
        self.count += 1

    def add_somewhere(self) -> None:
        """Write a new lever in any guide."""
        self.add(self._guide())

    def supplant(self) -> None:
        """Throw a lever away and write another one with much the same title in its guide, in other words."""
        guide_id, one = self._lever()
        self.library[guide_id].remove(one)
        title = " ".join([*one.title.split()[:3], self._word(), str(self.count)])
        self.library[guide_id].append(Truth(self.count, title, [self._word() for _ in range(30)]))
        self.count += 1

    def supplant_elsewhere(self) -> None:
        """Throw a lever away and write one with the same title in another guide, with four of ten words changed."""
        guide_id, one = self._lever()
        self.library[guide_id].remove(one)
        words = [word if place % 10 < 6 else self._word() for place, word in enumerate(one.words)]
        other = self._guide()
        if other != guide_id and one.title not in {lever.title for lever in self.library[other]}:
            self.library[other].append(Truth(self.count, one.title, words))
            self.count += 1

    def reword(self) -> None:
        """Change one word of a title, or all."""
        one = self._lever()[1]
        words = one.title.split()
        words[self.chance.randrange(len(words))] = self._word()
        one.title = " ".join(words if self.chance.random() < 0.6 else [self._word() for _ in range(3)])

    def rewrite(self) -> None:
        """Change up to a quarter of the words of a script."""
        one = self._lever()[1]
        for _ in range(self.chance.randint(1, max(1, len(one.words) // 4))):
            one.words[self.chance.randrange(len(one.words))] = self._word()

    def reword_and_rewrite(self) -> None:
        """Change a word of the title and a few of the script of one lever."""
        one = self._lever()[1]
        words = one.title.split()
        words[self.chance.randrange(len(words))] = self._word()
        one.title = " ".join(words)
        for _ in range(self.chance.randint(1, 3)):
            one.words[self.chance.randrange(len(one.words))] = self._word()

    def swap(self) -> None:
        """Put the levers of a guide in another order."""
        self.chance.shuffle(self.library[self._guide()])

    def move(self) -> None:
        """Take a lever to another guide."""
        guide_id, one = self._lever()
        self.library[guide_id].remove(one)
        self.library[self._guide()].append(one)

    def delete(self) -> None:
        """Throw a lever away."""
        guide_id, one = self._lever()
        self.library[guide_id].remove(one)
        self.bin.append((guide_id, one))

    def put_back(self) -> None:
        """Take a lever out of the bin, into its guide where that is still there."""
        kept = [(guide_id, one) for guide_id, one in self.bin if guide_id in self.library]
        if kept:
            guide_id, one = self.chance.choice(kept)
            self.bin.remove((guide_id, one))
            self.library[guide_id].append(one)

    def rename_guide(self) -> None:
        """Give a guide another file name, now and then one that a guide had before."""
        guide_id = self._guide()
        company = guide_id.split("/")[0]
        free = [name for name in self.names if f"{company}/{name}" not in self.library]
        name = self.chance.choice(free) if free and self.chance.random() < 0.2 else self._name("role")
        self.library[f"{company}/{name}"] = self.library.pop(guide_id)

    def rename_company(self) -> None:
        """Give a company's folder another name."""
        company, new = self._guide().split("/")[0], self._name("company")
        for guide_id in [guide_id for guide_id in self.library if guide_id.startswith(f"{company}/")]:
            self.library[f"{new}/{guide_id.split('/')[1]}"] = self.library.pop(guide_id)

    def split(self) -> None:
        """Take half of a guide to a new one."""
        guide_id = self._guide()
        levers = self.library[guide_id]
        self.library[f"{guide_id.split('/')[0]}/{self._name('role')}"] = levers[len(levers) // 2 :]
        del levers[len(levers) // 2 :]

    def merge(self) -> None:
        """Take all levers of a guide to another, and the guide away."""
        guide_id = self._guide()
        if len(self.library) > 12:
            levers = self.library.pop(guide_id)
            self.library[self._guide()] += levers

    def _from_template(self, template: str) -> list[str]:
        return [*template.format(*(self._word() for _ in range(3))).split(), *(self._word() for _ in range(6))]

    def _guide(self) -> str:
        return self.chance.choice(sorted(self.library))

    def _lever(self) -> tuple[str, Truth]:
        return self.chance.choice([(guide_id, one) for guide_id in sorted(self.library) for one in self.library[guide_id]])

    def _word(self) -> str:
        return self.chance.choice(WORDS)

    def _name(self, kind: str) -> str:
        name = f"{kind}-{self.chance.randrange(10**6)}"
        if kind == "role":
            self.names.append(name)
        return name
