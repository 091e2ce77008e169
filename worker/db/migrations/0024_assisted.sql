ALTER TABLE `temporary_passwords` ADD `starts_at` integer;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `seen_in` text;--> statement-breakpoint
-- As in 0006, and: whom two officers have seen with the document needs no contact, for the desk gives access back.
DROP VIEW `broken_accounts`;
--> statement-breakpoint
CREATE VIEW `broken_accounts` AS
SELECT a.`id` AS `account` FROM `accounts` a
WHERE a.`status` = 'active'
  AND (a.`password` IS NOT NULL OR EXISTS (
    SELECT 1 FROM `temporary_passwords` t WHERE t.`account` = a.`id` AND t.`used_at` IS NULL))
  AND NOT (
    EXISTS (SELECT 1 FROM `identifiers` n WHERE n.`account` = a.`id`
      AND n.`signs_in` = 1 AND n.`pending_blind` IS NULL AND n.`kind` <> 'phone')
    AND EXISTS (SELECT 1 FROM `identifiers` c WHERE c.`account` = a.`id`
      AND (c.`kind` IN ('email', 'phone') AND c.`proven_at` IS NOT NULL
        OR c.`seen_at` IS NOT NULL AND c.`signs_in` = 1 AND c.`pending_blind` IS NULL)));
--> statement-breakpoint
DROP TRIGGER `identifiers_stay_whole`;
--> statement-breakpoint
CREATE TRIGGER `identifiers_stay_whole`
AFTER UPDATE OF `account`, `kind`, `pending_blind`, `signs_in`, `proven_at`, `seen_at` ON `identifiers`
WHEN EXISTS (SELECT 1 FROM `broken_accounts` WHERE `account` IN (OLD.`account`, NEW.`account`))
BEGIN SELECT RAISE(ABORT, 'account_not_whole'); END;
--> statement-breakpoint
-- A document was seen with one person: whose it becomes has not been seen with it, nor has another document been.
CREATE TRIGGER `identifiers_seen_with_their_person` AFTER UPDATE OF `account`, `kind` ON `identifiers`
WHEN NEW.`seen_at` IS NOT NULL AND (NEW.`account` IS NOT OLD.`account` OR NEW.`kind` IS NOT OLD.`kind`)
BEGIN
  UPDATE `identifiers` SET `seen_at` = NULL, `seen_in` = NULL
    WHERE `municipality` = NEW.`municipality` AND `blind` = NEW.`blind`;
END;
