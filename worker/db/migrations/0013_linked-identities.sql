CREATE TABLE `identity_provider_failures` (
	`municipality` text NOT NULL,
	`provider` text NOT NULL,
	`reason` text NOT NULL,
	`failures` integer DEFAULT 1 NOT NULL,
	`failing_since` integer DEFAULT (unixepoch()) NOT NULL,
	`failed_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`municipality`, `provider`)
);
--> statement-breakpoint
CREATE TABLE `linked_identities` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`account` text NOT NULL,
	`provider` text NOT NULL,
	`blind` text NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`used_at` integer DEFAULT (unixepoch()) NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `linked_identities_by_subject` ON `linked_identities` (`municipality`,`blind`);--> statement-breakpoint
CREATE INDEX `linked_identities_of_account` ON `linked_identities` (`account`);