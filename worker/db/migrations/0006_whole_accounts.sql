ALTER TABLE `temporary_passwords` ADD `digest` text;--> statement-breakpoint
CREATE INDEX `temporary_passwords_by_digest` ON `temporary_passwords` (`municipality`,`digest`);--> statement-breakpoint
ALTER TABLE `identifiers` ADD `pending_blind` text;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `signs_in` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `asked_at` integer;--> statement-breakpoint
CREATE INDEX `identifiers_pending` ON `identifiers` (`municipality`,`pending_blind`);--> statement-breakpoint
-- Who can sign in can be named and reached. An account is broken when its password, or a temporary one, opens it, and it
-- lacks a name that its city signs in by, or a contact that was proven. The one statement of the rule: everything below
-- refuses by it, and a batch that makes or changes an account asserts it at its end, for SQLite defers no trigger.
CREATE VIEW `broken_accounts` AS
SELECT a.`id` AS `account` FROM `accounts` a
WHERE a.`status` = 'active'
  AND (a.`password` IS NOT NULL OR EXISTS (
    SELECT 1 FROM `temporary_passwords` t WHERE t.`account` = a.`id` AND t.`used_at` IS NULL))
  AND NOT (
    EXISTS (SELECT 1 FROM `identifiers` n WHERE n.`account` = a.`id`
      AND n.`signs_in` = 1 AND n.`pending_blind` IS NULL AND n.`kind` <> 'phone')
    AND EXISTS (SELECT 1 FROM `identifiers` c WHERE c.`account` = a.`id`
      AND c.`kind` IN ('email', 'phone') AND c.`proven_at` IS NOT NULL));
--> statement-breakpoint
CREATE VIEW `must_be_whole` AS SELECT '' AS `account`;
--> statement-breakpoint
CREATE TRIGGER `must_be_whole_or_abort` INSTEAD OF INSERT ON `must_be_whole`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = NEW.`account`)
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `accounts_open_whole` AFTER UPDATE OF `status`, `password` ON `accounts`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `temporary_passwords_open_whole` AFTER INSERT ON `temporary_passwords`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = NEW.`account`)
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `temporary_passwords_reopen_whole` AFTER UPDATE ON `temporary_passwords`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = NEW.`account`)
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `identifiers_leave_whole` AFTER DELETE ON `identifiers`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = OLD.`account`)
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `identifiers_stay_whole`
AFTER UPDATE OF `account`, `kind`, `pending_blind`, `signs_in`, `proven_at` ON `identifiers`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` IN (OLD.`account`, NEW.`account`))
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_of_whole_accounts` AFTER INSERT ON `sessions`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` = NEW.`account`)
  OR (SELECT `status` FROM `accounts` WHERE `id` = NEW.`account`) IS NOT 'active'
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
