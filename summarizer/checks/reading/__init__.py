"""Reading one text for what the checks compare: words, quantities, moments, names, quotations, with their spans."""
