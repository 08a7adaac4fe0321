"""From HTML to the text that its reader is shown."""
