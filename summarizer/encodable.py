"""Takes out of foreign text what no tokenizer and no file takes."""


def encodable(text: str) -> str:
    """Return the text without halves of characters, which JSON and a command line can spell; U+FFFD stands for each."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
