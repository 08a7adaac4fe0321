"""The drafter that ships in the package, and the baseline that every drafter has to beat."""
