ALTER TABLE `claims` ADD `settled_at` integer;--> statement-breakpoint
ALTER TABLE `contact_requests` ADD `decided_at` integer;--> statement-breakpoint
ALTER TABLE `proposals` ADD `also_about` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `answers` text;--> statement-breakpoint
CREATE INDEX `proposals_also_about` ON `proposals` (`also_about`);--> statement-breakpoint
CREATE INDEX `proposals_of_case` ON `proposals` (`answers`);--> statement-breakpoint
-- What waits at this moment: of a registration there is one claim.
UPDATE `proposals` SET `answers` = (SELECT 'claim/' || `id` FROM `claims` WHERE `claimant` = `subject`)
WHERE `kind` = 'document-move' AND `state` = 'open';
