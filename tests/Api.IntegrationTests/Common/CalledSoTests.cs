using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Careers;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>What people own, found by what it is called, in every list that is searched so.</summary>
internal sealed class CalledSoTests
{
    private const string Conversations = "/api/v1/conversations";
    private const string Runs = $"{PipelineRequests.Base}/runs";

    private static readonly string[] Doors =
        [Conversations, $"{Conversations}?archived=true", CareerRequests.Resumes, CareerRequests.Stories, Runs];

    private static readonly string[] Names =
        ["Garden plans", @"C:\temp", "100% remote", "1000 remote", "diary_of_may", "Diary for May", "Élan of the Garden"];

    private static readonly string[] NameMembers = ["title", "name", "pipeline"];

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await PipelineRequests.CreateAsync(new PipelineScript());
        _ann = await _api.SignedInAsync("ann");
        using var bob = await _api.SignedInAsync("bob");
        foreach (var door in Doors)
        {
            await CreateAsync(bob, door, "Garden of somebody else");
            foreach (var name in Names)
            {
                await CreateAsync(_ann, door, name);
            }
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Is_found_among_ones_own_page_by_page_in_the_order_of_the_list(
        [ValueSource(nameof(Doors))] string door,
        [Values("garden", "GARD", "den gar")] string typed,
        [Values(1, 2, 50)] int limit)
    {
        Assert.That(await FindAsync(door, typed, limit), Is.EqualTo(["Élan of the Garden", "Garden plans"]));
    }

    [TestCase("plans garden", "Garden plans")]
    [TestCase("élan", "Élan of the Garden")]
    [TestCase("E\u0301LAN", "Élan of the Garden")]
    [TestCase("100%", "100% remote")]
    [TestCase("y_o", "diary_of_may")]
    [TestCase("may diary", "Diary for May", "diary_of_may")]
    [TestCase(@"\t", @"C:\temp")]
    [TestCase("%", "100% remote")]
    [TestCase("garden nobody")]
    public async Task Is_found_by_its_words_as_they_stand(string typed, params string[] found)
    {
        foreach (var door in Doors)
        {
            Assert.That(await FindAsync(door, typed), Is.EqualTo(found), door);
        }
    }

    [Test]
    public async Task Is_all_there_is_where_nothing_is_typed([ValueSource(nameof(Doors))] string door)
    {
        Assert.That(await FindAsync(door, " "), Is.EqualTo(Names.Reverse()));
    }

    [Test]
    public async Task Is_not_looked_for_by_what_no_name_can_be([ValueSource(nameof(Doors))] string door)
    {
        foreach (var typed in new[] { "\0", new string('x', 201) })
        {
            using var response = await _ann.GetAsync(With(door, $"q={Uri.EscapeDataString(typed)}"));

            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo(["q"]));
        }
    }

    private async Task CreateAsync(HttpClient person, string door, string name)
    {
        switch (door)
        {
            case CareerRequests.Stories:
                await person.CreateStoryAsync(name);
                break;
            case CareerRequests.Resumes:
                using (var uploaded = await person.UploadAsync(door, Encoding.UTF8.GetBytes("Ada"), "ada.txt", ("name", name)))
                {
                    Assert.That(uploaded.StatusCode, Is.EqualTo(HttpStatusCode.Created));
                }

                break;
            case Runs:
                await RunAsync(person, name);
                break;
            default:
                await ConverseAsync(person, name, isArchived: door != Conversations);
                break;
        }
    }

    private static async Task ConverseAsync(HttpClient person, string title, bool isArchived)
    {
        using var created = await person.PostAsJsonAsync(Conversations, new { title });
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).Id();
        if (isArchived)
        {
            using var archived = await person.PatchAsJsonAsync($"{Conversations}/{id}", new { archived = true });
            Assert.That(archived.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    /// <summary>Pipelines are called as the code says, so what one was called is put in.</summary>
    private async Task RunAsync(HttpClient person, string pipeline)
    {
        var run = await person.StartAsync();
        await person.FramesAsync(run);
        await using var rename = _api.Database.DataSource.CreateCommand(
            "UPDATE pipelines.pipeline_runs SET pipeline = $2 WHERE run_id = $1");
        rename.Parameters.AddWithValue(run);
        rename.Parameters.AddWithValue(pipeline);
        await rename.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> FindAsync(string door, string typed, int limit = 50)
    {
        var names = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await _ann.GetFromJsonAsync<JsonElement>(
                With(door, $"q={Uri.EscapeDataString(typed)}&limit={limit}{cursor}"));
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(NameOf));
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }

        return names;
    }

    private static string NameOf(JsonElement item) =>
        NameMembers.Where(member => item.TryGetProperty(member, out _)).Select(member => item.Text(member)!).First();

    private static string With(string door, string query) => $"{door}{(door.Contains('?') ? '&' : '?')}{query}";
}
