"""English phrases that tease the reader, or speak to or of a language model; each is a regular expression."""

from typing import Final

TEASES: Final = (
    r"you won['’]t believe",
    r"you need to know",
    r"what happen(?:s|ed) next",
    r"here(?:['’]s| is) (?:why|what|how)",
    r"this is why",
    r"the (?:real )?reason (?:why|is)",
    r"find out",
    r"click (?:here|to)",
    r"must[- ]see",
    r"jaw[- ]dropping",
    r"mind[- ]blowing",
    r"slams?",
    r"blasts",
    r"one weird trick",
    r"goes viral",
    r"the internet (?:is|can)",
    r"stay tuned",
    r"read (?:more|on)",
)

COMMANDS: Final = (
    r"ignore (?:all |any |the )?(?:previous|prior|above|earlier|preceding)\b",
    r"disregard (?:all |any |the )?(?:previous|prior|above|instructions)",
    r"forget (?:all |everything|your) (?:previous|instructions|above)",
    r"you are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|chatgpt)",
    r"(?:respond|reply|answer|output|print) (?:only |exactly )?(?:with|in json|the following)",
    r"follow (?:these|my|the following) instructions",
    r"new instructions?:",
    r"\[/?(?:inst|system|user|assistant)\]",
    r"<\|?/?(?:im_start|im_end|system|user|assistant|endoftext|eot_id|s|think)\|?>",
    r"^(?:system|assistant|user|human) ?:",
    r"###\s*(?:instruction|response|system)",
)
"""What is said to a model, or marks its turns; an article that has it may be written for a model itself."""
IN_NEWS: Final = (
    r"(?:system|developer) prompt",
    r"as an? (?:ai|artificial intelligence|large language model|language model)\b",
    r"(?:i['’]?m|i am) (?:just )?an? (?:ai|assistant|language model)",
    r"i (?:can['’]?t|cannot|am unable to|['’]m unable to) (?:assist|help|summari[sz]e|provide|comply)",
    r"here (?:are|is) (?:the |a |your |three |3 |some )?(?:concise |brief |key )?(?:takeaways?|summary|bullet points?)",
    r"(?:sure|certainly|of course)[,!] (?:here|i)",
    r"jailbreak(?:ing|s)? (?:prompt|mode|attack|attempt)|(?:prompt|model|chatbot|ai|llm) jailbreak",
)
"""What a model says, or what is said of one; a person whom an article quotes may say so too."""
TO_A_MODEL: Final = COMMANDS + IN_NEWS
