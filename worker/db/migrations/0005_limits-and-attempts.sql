CREATE TABLE `attempts` (
	`municipality` text NOT NULL,
	`event` text NOT NULL,
	`minute_at` integer NOT NULL,
	`network` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`municipality`, `event`, `minute_at`, `network`)
);
--> statement-breakpoint
CREATE INDEX `attempts_by_minute` ON `attempts` (`minute_at`);--> statement-breakpoint
ALTER TABLE `limits` ADD `full_at` integer;--> statement-breakpoint
CREATE INDEX `limits_by_full` ON `limits` (CASE WHEN "full_at" IS NULL THEN "updated_at" + 259200 ELSE "full_at" END);