-- Who got what a treatment left over: its name, address and permit (BRL SVMS-007, 4.3.9), as with dispositions.
ALTER TABLE leftover ADD COLUMN receiver jsonb;
