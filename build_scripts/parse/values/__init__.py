"""The only readers of numbers: currencies, amounts in sentences, and table cells."""
