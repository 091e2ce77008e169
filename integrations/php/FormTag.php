<?php
/** The tag that shows the form, and the link that stands in it where no script runs. */

declare(strict_types=1);

namespace CitizenAuth;

final class FormTag
{
    /** The page of the server's own that does the same without a script, by what the element shows; Spanish, English. */
    private const PAGES = [
        'login' => ['entrar', 'sign-in'],
        'register' => ['registro', 'register'],
        'recover' => ['recuperar', 'recover'],
        'account' => ['cuenta', 'my-account'],
    ];

    private string $shows;
    private string $returnTo;
    private string $styling;

    /** Whatever an author wrote; what is none of the choices is the first of them. */
    public function __construct(string $shows, string $returnTo = '', string $styling = '')
    {
        $this->shows = isset(self::PAGES[$shows]) ? $shows : 'login';
        $this->returnTo = trim($returnTo);
        $this->styling = $styling;
    }

    /** @return string[] what an element may show */
    public static function choices(): array
    {
        return array_keys(self::PAGES);
    }

    /** @return array<string, string> of an author's text such as `shows="register" return-to="/tramites"` */
    public static function attributes(string $written): array
    {
        preg_match_all('/([\w-]+)\s*=\s*(["\'])(.*?)\2/su', html_entity_decode($written, ENT_QUOTES), $found);
        return array_combine($found[1], $found[3]);
    }

    public function shows(): string
    {
        return $this->shows;
    }

    /**
     * @param array<string, string> $receiver `login-uri` and `state`, where this site signs citizens in itself
     */
    public function html(array $receiver, string $link): string
    {
        $styling = $this->styling === 'inherit' ? $this->styling : '';
        $attributes = ['return-to' => $this->returnTo, 'styling' => $styling] + $receiver;
        $written = '';
        foreach (array_filter($attributes, static fn($value) => $value !== '') as $name => $value) {
            $written .= " $name=\"" . self::escaped($value) . '"';
        }
        return "<citizen-{$this->shows}$written>$link</citizen-{$this->shows}>";
    }

    /**
     * What is there before the form is, and instead of it where no script runs.
     *
     * @param string $language of the page, e.g. `es_EC` or `en-GB`
     * @param string $here     whole address of the page
     * @param string $home     whole address of the site's front page
     * @param string $words    what the link says
     */
    public function link(string $server, string $language, string $here, string $home, string $words): string
    {
        $page = self::PAGES[$this->shows][str_starts_with($language, 'es') ? 0 : 1];
        $isPath = str_starts_with($this->returnTo, '/');
        $next = $isPath ? City::origin($home) . $this->returnTo : ($this->returnTo === '' ? $here : $this->returnTo);
        $address = "$server/$page?return-to=" . rawurlencode($next);
        return '<a href="' . self::escaped($address) . '">' . self::escaped($words) . '</a>';
    }

    private static function escaped(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
