CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`proposed_by` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_open_of_subject` ON `proposals` (`municipality`,`kind`,`subject`) WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX `proposals_by_state` ON `proposals` (`municipality`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `proposals_of_subject` ON `proposals` (`subject`);--> statement-breakpoint
CREATE INDEX `proposals_by_expiry` ON `proposals` (`expires_at`);