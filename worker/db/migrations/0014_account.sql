CREATE TABLE `account_deletions` (
	`account` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`requested_at` integer DEFAULT (unixepoch()) NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_deletions_by_time` ON `account_deletions` (`due_at`);--> statement-breakpoint
CREATE TABLE `activity_places` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_places_of_account` ON `activity_places` (`account`);--> statement-breakpoint
CREATE INDEX `activity_places_by_time` ON `activity_places` (`municipality`,`created_at`);--> statement-breakpoint
CREATE TABLE `data_downloads` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `data_downloads_of_account` ON `data_downloads` (`account`);--> statement-breakpoint
CREATE INDEX `data_downloads_by_expiry` ON `data_downloads` (`expires_at`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `password_disowned_at` integer;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `provisional_until` integer;--> statement-breakpoint
ALTER TABLE `identifiers` ADD `leaves_at` integer;--> statement-breakpoint
CREATE INDEX `identifiers_leaving` ON `identifiers` (`leaves_at`) WHERE "leaves_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_of_subject` ON `audit` (`subject`,`sequence`);--> statement-breakpoint
CREATE INDEX `contact_requests_of_subject` ON `contact_requests` (`subject`);--> statement-breakpoint
CREATE INDEX `outbox_of_account` ON `outbox` (`account`) WHERE "account" IS NOT NULL;