CREATE TABLE `used_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `used_proofs_by_expiry` ON `used_proofs` (`expires_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `key` text;