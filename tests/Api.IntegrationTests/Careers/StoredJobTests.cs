using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>What the database has of a job.</summary>
internal sealed class StoredJobTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Is_what_is_known_of_it_and_not_a_list_of_what_is_not()
    {
        await _ann.CreateJobAsync("Baker", new { details = new { salary = new { min = 40_000 }, language = "de" } });

        var details = JsonDocument.Parse(await DetailsAsync()).RootElement;

        Assert.That(details.GetProperty("salary").GetRawText(), Is.EqualTo("""{"min": 40000}"""));
        Assert.That(
            details.EnumerateObject().Select(member => member.Name),
            Is.EquivalentTo(["allowedRegions", "employmentTypes", "language", "locations", "salary", "tags"]));
    }

    [Test]
    public async Task Is_read_as_well_where_it_says_of_things_that_they_are_not_known()
    {
        var job = (await _ann.CreateJobAsync("Baker", new { details = new { language = "de" } })).Id();
        var before = await AnswersAsync(job);

        await ChangeAsync("""details || '{"salary": null, "seniority": null, "validThrough": null, "closedReason": null}'""");

        Assert.That(await AnswersAsync(job), Is.EqualTo(before));
    }

    private async Task<string[]> AnswersAsync(Guid job) =>
    [
        await _ann.GetStringAsync($"{CareerRequests.Jobs}/{job}"), await _ann.GetStringAsync(CareerRequests.Jobs),
    ];

    private async Task<string> DetailsAsync()
    {
        await using var details = _api.Database.DataSource.CreateCommand("SELECT details::text FROM careers.jobs");
        return (string)(await details.ExecuteScalarAsync())!;
    }

    private async Task ChangeAsync(string details)
    {
        await using var change = _api.Database.DataSource.CreateCommand($"UPDATE careers.jobs SET details = {details}");
        Assert.That(await change.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }
}
