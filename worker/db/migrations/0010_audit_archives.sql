CREATE TABLE `audit_archives` (
	`through` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`epoch` integer NOT NULL,
	`entries` integer NOT NULL,
	`hash` text NOT NULL,
	`last` text NOT NULL,
	`key` text NOT NULL,
	`mac` text NOT NULL,
	`at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
-- What has left for an archive may be removed, and nothing else.
DROP TRIGGER `audit_keeps_entries`;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_entries` BEFORE DELETE ON `audit`
WHEN OLD.`sequence` > coalesce((SELECT max(`through`) FROM `audit_archives`), 0)
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
DROP TRIGGER `audit_keeps_seals`;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_seals` BEFORE DELETE ON `audit_seals`
WHEN OLD.`through` > coalesce((SELECT max(`through`) FROM `audit_archives`), 0)
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_archives` BEFORE DELETE ON `audit_archives`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_ends` BEFORE UPDATE ON `audit_archives`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
