/// The ledger's tables. A change is a further migration; those that were released are never edited.
enum LedgerSchema {
  /// Marks the file as ours (`PRAGMA application_id`): `SCRD`.
  static let application = 0x5343_5244

  /// As many as were applied are the file's version (`PRAGMA user_version`).
  static let migrations = [first, decisions, outbox, standing]

  static var version: Int { migrations.count }

  /// An entry is the content, byte for byte; every other column and table repeats parts of it, so that they can be looked
  /// up. `scorecard verify` holds them to the content.
  private static let first = """
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      digest TEXT NOT NULL UNIQUE,
      previous TEXT NOT NULL,
      run TEXT NOT NULL UNIQUE,
      basis TEXT NOT NULL,
      as_of TEXT NOT NULL,
      as_of_seconds INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_basis ON entry (basis, position);
    CREATE INDEX entry_by_time ON entry (as_of_seconds, position);
    CREATE TABLE gate_run (
      gate TEXT NOT NULL,
      position INTEGER NOT NULL REFERENCES entry (position),
      number INTEGER NOT NULL,
      state TEXT NOT NULL,
      verdict TEXT NOT NULL,
      class TEXT NOT NULL,
      met INTEGER NOT NULL,
      criteria INTEGER NOT NULL,
      PRIMARY KEY (position, gate)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX gate_run_by_gate ON gate_run (gate, position);
    CREATE TABLE criterion_run (
      criterion TEXT NOT NULL,
      position INTEGER NOT NULL REFERENCES entry (position),
      gate TEXT NOT NULL,
      status TEXT NOT NULL,
      value TEXT NOT NULL,
      unit TEXT NOT NULL,
      PRIMARY KEY (position, gate, criterion)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX criterion_run_by_criterion ON criterion_run (criterion, position);
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
    """

  /// Entries from before say nothing of decisions.
  private static let decisions = """
    ALTER TABLE gate_run ADD COLUMN with_waivers TEXT NOT NULL DEFAULT '';
    ALTER TABLE gate_run ADD COLUMN decision TEXT NOT NULL DEFAULT '';
    ALTER TABLE gate_run ADD COLUMN decided TEXT NOT NULL DEFAULT '';
    """

  /// Messages and their ways to recipients; unlike entries they change. `mailbox` is the recipient's address as it is
  /// told apart, in lower case. A message and a mailbox are together what is never sent twice. The higher the `sequence`,
  /// the later it was put in. `tried` is the day of the last attempt that counts.
  private static let outbox = """
    CREATE TABLE message (
      id TEXT PRIMARY KEY,
      document TEXT NOT NULL,
      as_of_day TEXT NOT NULL,
      subject TEXT NOT NULL,
      run TEXT NOT NULL,
      verdicts TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX message_by_document ON message (document);
    CREATE TABLE delivery (
      message TEXT NOT NULL REFERENCES message (id),
      mailbox TEXT NOT NULL,
      recipient TEXT NOT NULL,
      recipient_name TEXT,
      sender TEXT NOT NULL,
      sender_name TEXT,
      sequence INTEGER NOT NULL UNIQUE,
      origin TEXT NOT NULL CHECK (origin IN ('listed', 'by-hand')),
      state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'sent', 'deferred', 'refused', 'superseded')),
      attempts INTEGER NOT NULL DEFAULT 0,
      tried TEXT,
      begun TEXT,
      said TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (message, mailbox)
    ) STRICT;
    CREATE INDEX delivery_by_state ON delivery (state);
    CREATE INDEX delivery_by_mailbox ON delivery (mailbox);
    """

  /// `as_of` is that of the last run that made the message, as ``Instant/ordered``, and `standing` what it tells, whatever the day; both are
  /// empty for messages from before. `repetition` is 2 for the second time that the recipient is to get it, and so on.
  private static let standing = """
    ALTER TABLE message ADD COLUMN as_of TEXT NOT NULL DEFAULT '';
    ALTER TABLE message ADD COLUMN standing TEXT NOT NULL DEFAULT '';
    ALTER TABLE delivery ADD COLUMN repetition INTEGER NOT NULL DEFAULT 1;
    """
}
