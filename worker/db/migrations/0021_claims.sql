CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`reference` text NOT NULL,
	`claimant` text NOT NULL,
	`document` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`heard` text DEFAULT '[]' NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	FOREIGN KEY (`claimant`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_of_claimant` ON `claims` (`claimant`);--> statement-breakpoint
CREATE INDEX `claims_by_state` ON `claims` (`municipality`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `claims_by_time` ON `claims` (`municipality`,`created_at`);