ALTER TABLE `sessions` ADD `parent` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `eldest` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `rotated_by` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `repeated` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `repeated_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared` integer DEFAULT false NOT NULL;