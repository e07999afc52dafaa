using AssistantPlatform.Application.Careers.Import;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.UnitTests.Careers;

/// <summary>Pages say the same in many ways.</summary>
internal sealed class SchemaOrgPostingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [TestCase("""{"@type":"JobPosting","title":"Baker"}""")]
    [TestCase("""[{"@type":"Organization"},{"@type":["Thing","JobPosting"],"title":"Baker"}]""")]
    [TestCase("""{"@graph":[{"@type":"https://schema.org/JobPosting","title":" Baker\n"}]}""")]
    [TestCase("//<![CDATA[\n{\"@type\":\"JobPosting\",\"title\":\"Ba\u0001ker\",/* so */}\n//]]>", "Ba ker")]
    [TestCase("{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"One\nTwo\",}")]
    public void Is_found_wherever_it_stands(string data, string title = "Baker") =>
        Assert.That(Read(data).Title, Is.EqualTo(title));

    [TestCase("""{"@type":"Organization"}""")]
    [TestCase("\"JobPosting\"")]
    [TestCase("no JSON")]
    [TestCase("")]
    public void Is_none_where_there_is_none(string data) => Assert.That(SchemaOrgPosting.In(LenientJson.Parse(data)), Is.Null);

    private static IEnumerable<TestCaseData> Hostile() => new (string Name, string Data)[]
    {
        ("blanks", new string(' ', 1_000_000)),
        ("blanks within", "{" + new string(' ', 1_000_000) + "x"),
        ("ends", string.Concat(Enumerable.Repeat("]]> /* ", 100_000))),
        ("lines", string.Concat(Enumerable.Repeat("// \n", 200_000))),
        ("arrows", string.Concat(Enumerable.Repeat("-->", 300_000))),
        ("depth", new string('[', 1_000_000)),
    }.Select(page => new TestCaseData(page.Data).SetArgDisplayNames(page.Name));

    [TestCaseSource(nameof(Hostile))]
    public async Task Is_none_in_what_would_keep_a_reader_busy(string data)
    {
        var read = await Task.Run(() => LenientJson.Parse(data)).WaitAsync(TimeSpan.FromSeconds(5));

        Assert.That(read, Is.Null);
    }

    [TestCase(
        """{"currency":"eur","value":{"minValue":"95.000","maxValue":99000,"unitText":"YEAR"}}""",
        95_000,
        99_000,
        "EUR",
        SalaryPeriod.Year)]
    [TestCase("""{"currency":"USD","value":{"value":"$18.50","unitText":"hour"}}""", 18.5, null, "USD", SalaryPeriod.Hour)]
    [TestCase("""{"currency":"USD","value":"$100,000"}""", 100_000, null, "USD", null)]
    [TestCase("""{"value":3500,"unitText":"MONTH"}""", 3_500, null, null, SalaryPeriod.Month)]
    [TestCase("""{"value":"$95,000.00"}""", 95_000, null, null, null)]
    [TestCase("""{"value":"95.000,50 €"}""", 95_000.5, null, null, null)]
    [TestCase("""{"value":"CHF 105'000.–"}""", 105_000, null, null, null)]
    [TestCase("""{"value":"1,250,000"}""", 1_250_000, null, null, null)]
    [TestCase("""{"value":{"minValue":0,"maxValue":60000}}""", null, 60_000, null, null)]
    [TestCase("""{"value":{"minValue":60000,"maxValue":0}}""", 60_000, null, null, null)]
    public void Tells_what_it_pays(string salary, decimal? min, decimal? max, string? currency, SalaryPeriod? period)
    {
        var read = Read($$"""{"@type":"JobPosting","baseSalary":{{salary}}}""").Details!.Salary!;

        Assert.That((read.Min, read.Max, read.Currency, read.Period), Is.EqualTo((min, max, currency, period)));
        Assert.That(read.Origin, Is.EqualTo(SalaryOrigin.Structured));
    }

    [TestCase("""{"currency":"USD","value":{"minValue":0,"maxValue":0}}""")]
    [TestCase("""{"value":"95,000 - 110,000"}""")]
    [TestCase("\"competitive\"")]
    [TestCase("null")]
    public void Does_not_make_up_what_it_pays(string salary) =>
        Assert.That(Read($$"""{"@type":"JobPosting","baseSalary":{{salary}}}""").Details!.Salary, Is.Null);

    [TestCase("\"FULL_TIME, contractor\"")]
    [TestCase("""["FULL_TIME","CONTRACTOR","OTHER"]""")]
    public void Tells_how_one_is_employed(string types) => Assert.That(
        Read($$"""{"@type":"JobPosting","employmentType":{{types}}}""").Details!.EmploymentTypes,
        Is.EqualTo([EmploymentType.FullTime, EmploymentType.Contract]));

    [TestCase("""{"address":{"addressLocality":"Wien","addressRegion":"Wien","addressCountry":"AT"}}""", "Wien, AT")]
    [TestCase("""[{"address":{"addressLocality":"Paris","addressCountry":{"name":"France"}}}]""", "Paris, France")]
    [TestCase("""{"address":"Main street 1"}""", "Main street 1")]
    [TestCase("\"Bern\"", "Bern")]
    public void Tells_where_it_is(string place, string raw) => Assert.That(
        Read($$"""{"@type":"JobPosting","jobLocation":{{place}}}""").Details!.Locations.Select(location => location.Raw),
        Is.EqualTo([raw]));

    [TestCase("\"Acme\"")]
    [TestCase("""{"name":"Acme"}""")]
    [TestCase("""[{"name":"Acme"}]""")]
    public void Tells_who_employs(string organisation) => Assert.That(
        Read($$"""{"@type":"JobPosting","hiringOrganization":{{organisation}}}""").Company, Is.EqualTo("Acme"));

    [TestCase("2026-03-01", false)]
    [TestCase("2026-02-28", true)]
    [TestCase("2026-03-01T08:59:59Z", true)]
    [TestCase("2026-03-01T09:00:01Z", false)]
    [TestCase("9999-12-31", false)]
    public void Is_over_when_its_last_day_is(string validThrough, bool isOver)
    {
        var details = Read($$"""{"@type":"JobPosting","validThrough":"{{validThrough}}"}""").Details!;

        Assert.That(details.ClosedReason, Is.EqualTo(isOver ? ClosedReason.Expired : (ClosedReason?)null));
        Assert.That(details.ClosedAt, Is.EqualTo(isOver ? details.ValidThrough : null));
    }

    [Test]
    public void Comes_from_a_source_that_can_be_kept_however_long_the_name_of_its_site_is()
    {
        var site = new Uri("https://careers.the-company-with-the-longest-name-of-them-all.example/jobs/7");

        var posting = SchemaOrgPosting.Read(SchemaOrgPosting.In(LenientJson.Parse("""{"@type":"JobPosting"}"""))!, site, Now);
        var page = PagePosting.Read(new PostingPage([], null, "Baker", null, "Baker"), site);

        Assert.That(
            (posting.Source, page.Source),
            Is.EqualTo(("careers.the-company-with-the-longest-name-of-them-", "careers.the-company-with-the-longest-name-of-them-")));
    }

    private static FoundJob Read(string data) =>
        SchemaOrgPosting.Read(SchemaOrgPosting.In(LenientJson.Parse(data))!, new Uri("https://acme.example/jobs/7"), Now);
}
