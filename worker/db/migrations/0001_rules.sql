-- A batch asserts that its last write took hold: INSERT INTO must_hold SELECT changes(). When it did not, the whole
-- batch is undone, so that no effect ever stands without the decision it rests on.
CREATE VIEW `must_hold` AS SELECT 1 AS `held`;
--> statement-breakpoint
CREATE TRIGGER `must_hold_or_abort` INSTEAD OF INSERT ON `must_hold` WHEN NEW.`held` IS NOT 1
BEGIN SELECT RAISE(ABORT, 'decision_not_held'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_entries` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_content` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_seals` BEFORE DELETE ON `audit_seals`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_hashes` BEFORE UPDATE ON `audit_seals`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
