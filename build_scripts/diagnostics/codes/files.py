"""Faults of files, folders and vocabulary: LB0xx."""

from build_scripts.diagnostics.diagnostic import Code, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

FILE_NOT_UTF8 = Code(
    "LB001",
    "file-not-utf8",
    ERROR,
    message="byte {offset} is not UTF-8",
    meaning="The guide cannot be read as text, so it is left out whole: guessing an encoding could change a figure.",
    help="Save the file as UTF-8.",
    example="a file saved as Latin-1, in which £ is the single byte 0xA3",
)
FILE_EMPTY = Code(
    "LB002",
    "file-empty",
    ERROR,
    message="the file holds no text",
    meaning="There is nothing to publish; the guide is left out.",
    help="Write the guide, or remove the file.",
    example="a guide of no bytes, or of blank lines alone",
)
GUIDE_IS_DIRECTORY = Code(
    "LB003",
    "guide-is-directory",
    ERROR,
    message="a folder has the name of a guide",
    meaning="Guides are files named <role>.md inside a company folder; what lies deeper is not read.",
    help="Rename the folder, or move the guide inside it up.",
    example="guides/acme/security-engineer.md/ as a folder",
)
FILE_UNREADABLE = Code(
    "LB004",
    "file-unreadable",
    ERROR,
    message="the file cannot be read: {reason}",
    meaning="The operating system refused the file; the guide is left out.",
    help="Give the user that builds the site permission to read it.",
    example="a guide with mode 000",
)
SYMLINK_ESCAPES = Code(
    "LB005",
    "symlink-escapes",
    ERROR,
    message="the symbolic link leads out of the content folder",
    meaning="What lies outside the content folder is not the editors' to publish, so the link is not followed.",
    help="Copy the file into the content folder.",
    example="guides/acme/security-engineer.md -> /etc/hostname",
)
ADDRESS_TAKEN = Code(
    "LB006",
    "address-taken",
    ERROR,
    message="the address {address} is already the guide {other}",
    meaning="Two guides cannot answer at one address; the first in order of path is published, this one is left out.",
    help="Rename one of the files.",
    example="guides/acme/QA.md beside guides/acme/qa.md",
)
COMPANY_WITHOUT_GUIDES = Code(
    "LB007",
    "company-without-guides",
    WARNING,
    message="the company folder holds no guide",
    meaning="A company appears on the site through its guides; an empty folder shows nowhere.",
    help="Add a guide, or remove the folder.",
    example="guides/acme/ without a file that ends in .md",
)
VOCABULARY_NOT_YAML = Code(
    "LB008",
    "vocabulary-not-yaml",
    ERROR,
    message="the vocabulary cannot be read: {reason}",
    meaning="Names of this kind fall back to what the guides themselves say until the file is mended.",
    help="Mend the YAML: a list of entries, each with slug and name.",
    example="- slug: acme\n  name: [Acme",
)
ALIAS_TWICE = Code(
    "LB009",
    "alias-twice",
    ERROR,
    message="{alias!r} names both {first} and {second}",
    meaning="A name that could mean two things would link to the wrong one, so it is resolved to neither.",
    help="Keep the alias with one of them.",
    example="- {slug: acme, name: Acme, aliases: [AC]}\n- {slug: acorn, name: Acorn, aliases: [AC]}",
)
FILE_NOT_A_GUIDE = Code(
    "LB010",
    "file-not-a-guide",
    WARNING,
    message="the file is not read: a guide is named <company>/<role>.md",
    meaning="A file in another place, or whose name gives no address, would be published nowhere.",
    help="Move it to guides/<company>/<role>.md, with letters or digits in both names.",
    example="guides/acme/archive/old.md",
)
