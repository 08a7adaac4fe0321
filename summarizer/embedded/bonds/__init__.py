"""Which words of a sentence may not be parted, whether phrases are cut or single words are left out."""
