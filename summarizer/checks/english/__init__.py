"""Everything in the checks that belongs to English; another language is another package like this one."""
