CREATE TABLE `officer_totps` (
	`officer` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`password` text NOT NULL,
	`sealed` text NOT NULL,
	`last_step` integer NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	FOREIGN KEY (`officer`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `officer_totps_of_municipality` ON `officer_totps` (`municipality`);