CREATE TABLE `merged_accounts` (
	`account` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`into` text NOT NULL,
	`proposal` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merged_accounts_into` ON `merged_accounts` (`into`);--> statement-breakpoint
CREATE TABLE `person_names` (
	`account` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`blind` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_names_by_blind` ON `person_names` (`municipality`,`blind`);--> statement-breakpoint
ALTER TABLE `claims` ADD `told` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `told_at` integer;