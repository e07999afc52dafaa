using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class JobKeysTests
{
    [TestCase("Acme Corp", "  ACME ,  Inc. ")]
    [TestCase("Example GmbH", "example")]
    [TestCase("İstanbul Tekstil", "Istanbul Tekstil")]
    [TestCase("Nestl\u00e9", "Nestle\u0301")]
    public void Take_companies_for_one_that_are_written_differently(string one, string other) =>
        Assert.That(JobKeys.OfCompany(one), Is.EqualTo(JobKeys.OfCompany(other)).And.Not.Empty);

    [TestCase("Škoda", "Koda")]
    [TestCase("Żubr", "Zubr")]
    [TestCase("Ġenerali", "Generali")]
    [TestCase("日本電産", "日本")]
    public void Tell_companies_apart_by_their_accents_and_scripts(string one, string other) =>
        Assert.That(JobKeys.OfCompany(one), Is.Not.EqualTo(JobKeys.OfCompany(other)));

    [Test]
    public void Keep_a_company_that_is_called_like_a_legal_form() => Assert.That(JobKeys.OfCompany("SE"), Is.EqualTo("se"));

    [TestCase("Engineer (m/f/d)", "engineer")]
    [TestCase("Remote Engineer w/m/d*", "Engineer")]
    [TestCase("Engineer - Backend", "Engineer, Backend")]
    public void Take_titles_for_one_that_mean_the_same(string one, string other) =>
        Assert.That(JobKeys.OfTitle(one), Is.EqualTo(JobKeys.OfTitle(other)));

    [TestCase("C# developer", "C developer")]
    [TestCase("C++ developer", "C developer")]
    public void Tell_languages_apart(string one, string other) =>
        Assert.That(JobKeys.OfTitle(one), Is.Not.EqualTo(JobKeys.OfTitle(other)));

    [Test]
    public void Compare_texts_by_their_letters() =>
        Assert.That(JobKeys.OfText("**We** look\n\nfor: you!", 10), Is.EqualTo("welookfory"));

    [TestCase("\u00c9t\u00e9 \u00e0 Gen\u00e8ve", "E\u0301te\u0301 a\u0300 Gene\u0300ve", "\u00e9t\u00e9\u00e0g")]
    public void Compare_texts_however_they_are_spelled(string composed, string decomposed, string key)
    {
        Assert.That(JobKeys.OfText(composed, 5), Is.EqualTo(key));
        Assert.That(JobKeys.OfText(decomposed, 5), Is.EqualTo(key));
    }
}
