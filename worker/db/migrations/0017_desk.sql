CREATE TABLE `desk_leases` (
	`municipality` text NOT NULL,
	`case` text NOT NULL,
	`officer` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`municipality`, `case`)
);
--> statement-breakpoint
CREATE INDEX `desk_leases_by_expiry` ON `desk_leases` (`expires_at`);--> statement-breakpoint
CREATE TABLE `officer_invitations` (
	`digest` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`officer` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `officer_invitations_of_officer` ON `officer_invitations` (`officer`);--> statement-breakpoint
CREATE INDEX `officer_invitations_by_expiry` ON `officer_invitations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `officer_passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`officer` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`is_backup_eligible` integer NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`officer`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `officer_passkeys_of_officer` ON `officer_passkeys` (`officer`);--> statement-breakpoint
CREATE TABLE `officer_sessions` (
	`digest` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`officer` text NOT NULL,
	`authenticated_at` integer DEFAULT (unixepoch()) NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`last_seen_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `officer_sessions_of_officer` ON `officer_sessions` (`officer`,`last_seen_at`);--> statement-breakpoint
CREATE INDEX `officer_sessions_by_expiry` ON `officer_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `officers` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`role` text NOT NULL,
	`status` text DEFAULT 'invited' NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `officers_of_municipality` ON `officers` (`municipality`,`created_at`);