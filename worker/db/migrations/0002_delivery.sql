CREATE TABLE `carrier_health` (
	`municipality` text NOT NULL,
	`channel` text NOT NULL,
	`carrier` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`open_until` integer,
	`last_success_at` integer,
	`last_failure_at` integer,
	`last_reason` text,
	PRIMARY KEY(`municipality`, `channel`, `carrier`)
);
--> statement-breakpoint
CREATE TABLE `contact_marks` (
	`municipality` text NOT NULL,
	`blind` text NOT NULL,
	`mark` text NOT NULL,
	`marked_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`municipality`, `blind`, `mark`)
);
--> statement-breakpoint
CREATE INDEX `contact_marks_by_time` ON `contact_marks` (`marked_at`);--> statement-breakpoint
CREATE TABLE `delivery_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`taken_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `delivery_reports_by_time` ON `delivery_reports` (`taken_at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `carrier` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `recipient` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `report` text;