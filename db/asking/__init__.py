"""The auditors' questions to the record: canned and free, read-only and bounded."""
