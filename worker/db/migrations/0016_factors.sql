CREATE TABLE `factor_resets` (
	`account` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`requested_at` integer DEFAULT (unixepoch()) NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `factors` (
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text,
	`last_step` integer,
	`rests_until` integer,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`account`, `kind`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`digest` text NOT NULL,
	`used_at` integer,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`account`, `digest`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `remembered_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`digest` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `remembered_devices_of_account` ON `remembered_devices` (`account`,`digest`);--> statement-breakpoint
CREATE INDEX `remembered_devices_by_expiry` ON `remembered_devices` (`expires_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `factor_shown_at` integer;