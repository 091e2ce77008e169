<?php

namespace Drupal\citizen_auth\Plugin\Filter;

use CitizenAuth\FormTag;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;

require_once dirname(__DIR__, 3) . '/php/library.php';

/**
 * Puts the form where a text says `[citizen_auth shows="register" return-to="/tramites"]`.
 *
 * After the filters that take tags away: it comes last where nobody moves it.
 *
 * @Filter(
 *   id = "citizen_auth_sign_in",
 *   title = @Translation("Citizens’ sign-in"),
 *   description = @Translation("Shows the city’s form where a text says [citizen_auth]. It must come after the filter that limits HTML tags."),
 *   type = Drupal\filter\Plugin\FilterInterface::TYPE_TRANSFORM_IRREVERSIBLE,
 *   weight = 100
 * )
 */
final class SignInFilter extends FilterBase {

  private const WRITTEN = '~(?:<p>\s*)?\[citizen_auth(?<attributes>\s[^\]]*)?\](?:\s*</p>)?~u';

  public function process($text, $langcode): FilterProcessResult {
    $result = new FilterProcessResult($text);
    $draw = static function (array $found) use ($result): string {
      $given = FormTag::attributes($found['attributes'] ?? '') + ['shows' => 'login', 'return-to' => '', 'styling' => ''];
      return $result->createPlaceholder('citizen_auth.form:render', [$given['shows'], $given['return-to'], $given['styling']]);
    };
    return $result->setProcessedText(preg_replace_callback(self::WRITTEN, $draw, $text) ?? $text);
  }

  public function tips($long = FALSE): string {
    return (string) $this->t('Write [citizen_auth] where the city’s sign-in is to stand; [citizen_auth shows="register"] for the registration.');
  }

}
