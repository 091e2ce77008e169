CREATE TABLE `contact_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`reference` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contact_requests_by_state` ON `contact_requests` (`municipality`,`state`);--> statement-breakpoint
CREATE TABLE `devices` (
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`digest` text NOT NULL,
	`last_seen_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`account`, `digest`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `human_checks` (
	`digest` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `human_checks_by_expiry` ON `human_checks` (`expires_at`);--> statement-breakpoint
CREATE TABLE `security_questions` (
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`question` text NOT NULL,
	`record` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`account`, `question`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `temporary_passwords` (
	`account` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`record` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `postal_codes` (
	`country` text NOT NULL,
	`code` text NOT NULL,
	`place` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`country`, `code`)
);
--> statement-breakpoint
CREATE TABLE `postal_sources` (
	`country` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`notice` text NOT NULL,
	`corpus_date` text NOT NULL,
	`only_state` text NOT NULL,
	`codes` integer NOT NULL,
	`settlements` integer NOT NULL,
	`imported_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_people` (
	`municipality` text NOT NULL,
	`blind` text NOT NULL,
	`sealed` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`municipality`, `blind`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`details` text NOT NULL,
	`password` text,
	`password_changed_at` integer DEFAULT (unixepoch()) NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agreements_accepted` (
	`municipality` text NOT NULL,
	`account` text NOT NULL,
	`agreement` text NOT NULL,
	`version` text NOT NULL,
	`locale` text NOT NULL,
	`text_hash` text NOT NULL,
	`accepted_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`account`, `agreement`, `version`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`municipality` text NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`at` integer DEFAULT (unixepoch()) NOT NULL,
	`mac` text NOT NULL,
	`previous` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_id_unique` ON `audit` (`id`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`through` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`flow` text NOT NULL,
	`purpose` text NOT NULL,
	`subject` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`max_attempts` integer NOT NULL,
	`consumed_at` integer,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenges_by_expiry` ON `challenges` (`expires_at`);--> statement-breakpoint
CREATE INDEX `challenges_of_subject` ON `challenges` (`subject`);--> statement-breakpoint
CREATE TABLE `flows` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`operation` text NOT NULL,
	`browser` text NOT NULL,
	`facts` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flows_by_expiry` ON `flows` (`expires_at`);--> statement-breakpoint
CREATE TABLE `identifiers` (
	`municipality` text NOT NULL,
	`blind` text NOT NULL,
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`proven_at` integer,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`municipality`, `blind`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identifiers_of_account` ON `identifiers` (`account`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`tokens` real NOT NULL,
	`refill` real NOT NULL,
	`allowed` integer NOT NULL,
	`updated_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limits_by_update` ON `limits` (`updated_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`account` text,
	`flow` text,
	`sealed` text,
	`state` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` integer,
	`reason` text,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_of_flow` ON `outbox` (`flow`);--> statement-breakpoint
CREATE INDEX `outbox_holding` ON `outbox` (`expires_at`) WHERE sealed IS NOT NULL;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`account` text NOT NULL,
	`generation` integer DEFAULT 0 NOT NULL,
	`rotated_at` integer DEFAULT (unixepoch()) NOT NULL,
	`device` text NOT NULL,
	`methods` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`last_seen_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_of_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);