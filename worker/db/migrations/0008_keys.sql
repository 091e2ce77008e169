CREATE TABLE `key_checks` (
	`secret` text NOT NULL,
	`version` text NOT NULL,
	`value` text NOT NULL,
	`seen_at` integer DEFAULT (unixepoch()) NOT NULL,
	`current_at` integer,
	PRIMARY KEY(`secret`, `version`)
);
--> statement-breakpoint
ALTER TABLE `audit_seals` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `audit_seals` ADD `epoch` integer;--> statement-breakpoint
ALTER TABLE `audit_seals` ADD `entries` integer;--> statement-breakpoint
ALTER TABLE `audit_seals` ADD `key` text;--> statement-breakpoint
ALTER TABLE `audit_seals` ADD `mac` text;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seals_by_number` ON `audit_seals` (`number`);--> statement-breakpoint
-- Whoever asks shows its keys first: INSERT INTO keys_presented. One that is another under a known name undoes the batch;
-- so does a list without the version of the index by which people are found. What was never seen is written down.
CREATE VIEW `keys_presented` AS SELECT `secret`, `version`, `value`, 0 AS `is_current`, '[]' AS `known` FROM `key_checks`;
--> statement-breakpoint
CREATE TRIGGER `keys_presented_fit` INSTEAD OF INSERT ON `keys_presented`
BEGIN
  SELECT RAISE(ABORT, 'key_is_another') FROM `key_checks`
    WHERE `secret` = NEW.`secret` AND `version` = NEW.`version` AND `value` <> NEW.`value`;
  SELECT RAISE(ABORT, 'key_is_missing') FROM `key_checks`
    WHERE NEW.`secret` = 'INDEX_KEY' AND `secret` = NEW.`secret` AND `current_at` IS NOT NULL
      AND `version` NOT IN (SELECT `value` FROM json_each(NEW.`known`));
  INSERT INTO `key_checks` (`secret`, `version`, `value`)
    SELECT NEW.`secret`, NEW.`version`, NEW.`value` WHERE NOT EXISTS
      (SELECT 1 FROM `key_checks` WHERE `secret` = NEW.`secret` AND `version` = NEW.`version`);
  UPDATE `key_checks` SET `current_at` = unixepoch()
    WHERE NEW.`is_current` AND `secret` = NEW.`secret` AND `version` = NEW.`version` AND `current_at` IS NULL;
END;
--> statement-breakpoint
-- A seal of a version that did not count may be made a full one; nothing of it, and of none other, may change.
DROP TRIGGER `audit_keeps_hashes`;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_hashes` BEFORE UPDATE ON `audit_seals`
WHEN OLD.`mac` IS NOT NULL OR NEW.`through` IS NOT OLD.`through` OR NEW.`hash` IS NOT OLD.`hash`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
