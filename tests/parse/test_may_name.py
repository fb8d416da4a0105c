"""No competing offer is lost to the question that is asked first: each way to speak of one, in a sentence with nothing else in it."""

import pytest

from build_scripts.model.guide import SourceFile, Title
from build_scripts.parse.context import Context
from build_scripts.parse.mentions.offer_names import offer_names
from build_scripts.parse.mentions.offer_words import Heard
from build_scripts.parse.mentions.sentences import Sentence
from tests.parse.test_cases import vocabulary

SENTENCES = (
    "Stripe ($310K) is my benchmark of one.",
    "With Stripe at $310K I need more.",
    "Stripe is at L5 with $310K.",
    "Stripe stands at $310K.",
    "Stripe came in at £190K.",
    "Stripe pays $310K.",
    "Stripe paid up to €210K.",
    "Cite SRE comp at Stripe.",
    "I see $310K TC benchmarks at Stripe.",
    "I am in process with Stripe.",
    "I withdraw my applications at Stripe.",
    "Stripe pre-listing offer on the table.",
    "Stripe paid me $310K.",
    "The Stripe package is $310K.",
    "Stripe's $310K base is next door.",
    "Stripe alternatives are at $310K.",
    "Stripe open banking group, $310K, is next door.",
    "I see $310K RSU from Stripe.",
    "Stripe, $310K, is next door.",
    "Stripe $310K against yours.",
    "Stripe Security $310K against yours.",
    "Stripe's platform engineering $310K against yours.",
    "Stripe (remote) $310K against yours.",
    "Stripe at [$310K] would do.",
    "Stripe [base] would do.",
    "Stripe [X] would do.",
    "Stripe [amount] would do.",
    "Stripe was at the table.",
    "Stripe has put a number down.",
    "Stripe has me at level five.",
    "Stripe is preparing one.",
    "Stripe compensation is a fair comparable.",
    "Stripe pay has leverage.",
    "Stripe salaries are our anchors.",
    "I see $310K from Stripe.",
    "I see £190K–£210K from Stripe.",
    "I see €190K/€210K from Stripe.",
    "I see $310K total comp at Stripe.",
    "I am evaluating Stripe.",
    "I am weighing a role at Stripe.",
    "I am considering roles with Stripe.",
    "I am exploring work at Stripe.",
    "I am interviewing for work at Stripe.",
    "I am holding Stripe.",
    "I benchmark to Stripe.",
    "My alternatives are Stripe.",
    "I am in processes with Stripe.",
    "I am in conversations with Stripe.",
    "There are comparable roles at Stripe.",
    "There are final rounds at Stripe.",
    "My skills are in high demand at Stripe.",
    "My skills are in demand across Stripe.",
    "There is competing interest from Stripe.",
    "I would rather join Stripe.",
    "I will pick Stripe.",
    "I would take Stripe.",
    "I would choose Stripe.",
    "Cite: Stripe pay.",
    "Citing Stripe packages helps.",
    "Reference Stripe salary data.",
    "Use Stripe TC.",
    "Using Stripe compensation helps.",
    "Compare Stripe pay.",
    "Leverage Stripe pay.",
    "Anchor on Stripe pay.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_way_to_speak_of_an_offer_is_read(sentence: str) -> None:
    """The one company of the sentence is a competing offer."""
    source = SourceFile(path="acme/qa-engineer.md", company_slug="acme", role_slug="qa-engineer", text="", sha256="")
    context = Context.of(source, Title(role="QA Engineer", company="Acme"), vocabulary())
    assert [name.text for name in offer_names(Sentence(0, sentence), Heard.of(sentence), context)] == ["Stripe"]
