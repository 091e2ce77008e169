CREATE TABLE `officer_limits_met` (
	`municipality` text NOT NULL,
	`officer` text NOT NULL,
	`limit` text NOT NULL,
	`hour_at` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`municipality`, `hour_at`, `officer`, `limit`)
);
--> statement-breakpoint
CREATE INDEX `officer_limits_met_by_hour` ON `officer_limits_met` (`hour_at`);--> statement-breakpoint
CREATE TABLE `figure_sources` (
	`source` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`municipality` text NOT NULL,
	`grain` text NOT NULL,
	`period_at` integer NOT NULL,
	`metric` text NOT NULL,
	`name` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`municipality`, `grain`, `period_at`, `metric`, `name`)
);
--> statement-breakpoint
CREATE INDEX `figures_by_age` ON `figures` (`grain`,`period_at`);--> statement-breakpoint
ALTER TABLE `flows` ADD `moved_at` integer;