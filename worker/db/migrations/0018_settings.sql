CREATE TABLE `settings_drafts` (
	`municipality` text NOT NULL,
	`field` text NOT NULL,
	`id` text NOT NULL,
	`value` text NOT NULL,
	`author` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`municipality`, `field`)
);
--> statement-breakpoint
CREATE TABLE `settings_versions` (
	`municipality` text NOT NULL,
	`number` integer NOT NULL,
	`id` text NOT NULL,
	`settings` text NOT NULL,
	`publisher` text NOT NULL,
	`authors` text NOT NULL,
	`rolled_back_to` integer,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`municipality`, `number`)
);
