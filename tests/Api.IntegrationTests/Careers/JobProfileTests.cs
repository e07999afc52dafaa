using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>What a person looks for and applies with.</summary>
internal sealed class JobProfileTests
{
    private static readonly string[] Roles = ["Engineer"];
    private static readonly string[] RemoteModes = ["remote"];
    private static readonly string[] Exclusions = ["gambling"];

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
    public async Task Names_what_its_person_applies_with_and_what_they_look_for()
    {
        var story = (await _ann.CreateStoryAsync("How it began")).Id();
        var project = (await _ann.CreateProjectAsync("Engine")).Id();
        var resume = (await _ann.CreateResumeAsync("Analyst.pdf")).Id();

        var created = await _ann.CreateJobProfileAsync("Engineer", new
        {
            resumeId = resume,
            storyId = story,
            projectIds = new[] { project },
            wishes = new
            {
                roles = Roles,
                remoteModes = RemoteModes,
                minimumPay = new { amount = 90_000, currency = "CHF", period = "year" },
                exclusions = Exclusions,
                threshold = 60,
            },
            contact = new { fullName = "Ann Example" },
        });
        var stored = await GetAsync(created.Id());

        Assert.That(stored.GetProperty("resume").Text("name"), Is.EqualTo("Analyst"));
        Assert.That(stored.GetProperty("story").Text("name"), Is.EqualTo("How it began"));
        Assert.That(stored.GetProperty("projects")[0].Text("name"), Is.EqualTo("Engine"));
        var wishes = stored.GetProperty("wishes");
        Assert.That(
            (wishes.GetProperty("roles")[0].GetString(), wishes.GetProperty("remoteModes")[0].GetString()),
            Is.EqualTo(("Engineer", "remote")));
        Assert.That(wishes.GetProperty("minimumPay").GetProperty("amount").GetDecimal(), Is.EqualTo(90_000));
        Assert.That(wishes.GetProperty("threshold").GetInt32(), Is.EqualTo(60));
        Assert.That(stored.GetProperty("contact").Text("fullName"), Is.EqualTo("Ann Example"));
    }

    [Test]
    public async Task Outlives_what_it_names()
    {
        var story = (await _ann.CreateStoryAsync("How it began")).Id();
        var project = (await _ann.CreateProjectAsync("Engine")).Id();
        var resume = (await _ann.CreateResumeAsync("Analyst.pdf")).Id();
        var profile = await _ann.CreateJobProfileAsync(
            "Engineer", new { resumeId = resume, storyId = story, projectIds = new[] { project } });

        await DeleteAsync($"{CareerRequests.Stories}/{story}");
        await DeleteAsync($"{CareerRequests.Projects}/{project}");
        await DeleteAsync($"{CareerRequests.Resumes}/{resume}");

        var stored = await GetAsync(profile.Id());
        Assert.That(stored.GetProperty("resume").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(stored.GetProperty("story").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(stored.GetProperty("projects").GetArrayLength(), Is.Zero);
        using var renamed = await _ann.PatchAsJsonAsync($"{CareerRequests.JobProfiles}/{profile.Id()}", new { name = "Builder" });
        Assert.That(renamed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Are_told_apart_by_name()
    {
        await _ann.CreateJobProfileAsync("Engineer");
        var other = await _ann.CreateJobProfileAsync("Builder");
        using var bob = await _api.SignedInAsync("bob");

        using var second = await _ann.PostAsJsonAsync(CareerRequests.JobProfiles, new { name = " Engineer " });
        using var renamed = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.JobProfiles}/{other.Id()}", new { name = "Engineer" });
        var bobs = await bob.CreateJobProfileAsync("Engineer");

        await second.AssertProblemAsync(HttpStatusCode.Conflict, "careers.profile_name_taken");
        await renamed.AssertProblemAsync(HttpStatusCode.Conflict, "careers.profile_name_taken");
        Assert.That(bobs.Text("name"), Is.EqualTo("Engineer"));
    }

    [Test]
    public async Task Have_one_default_while_there_are_any()
    {
        using var none = await _ann.GetAsync($"{CareerRequests.JobProfiles}/default");
        var first = await _ann.CreateJobProfileAsync("First");
        var second = await _ann.CreateJobProfileAsync("Second");
        var third = await _ann.CreateJobProfileAsync("Third", new { isDefault = true });

        await none.AssertProblemAsync(HttpStatusCode.NotFound, "careers.profile_not_found");
        Assert.That(await DefaultAsync(), Is.EqualTo(third.Id()));
        using var set = await _ann.PostAsync($"{CareerRequests.JobProfiles}/{first.Id()}/set-default", null);
        Assert.That(await DefaultAsync(), Is.EqualTo(first.Id()));
        await DeleteAsync($"{CareerRequests.JobProfiles}/{first.Id()}");
        Assert.That(await DefaultAsync(), Is.EqualTo(third.Id()), "The newest of the others.");
        await DeleteAsync($"{CareerRequests.JobProfiles}/{third.Id()}");
        Assert.That(await DefaultAsync(), Is.EqualTo(second.Id()));
    }

    private static IEnumerable<TestCaseData> Links()
    {
        yield return new TestCaseData("careers.resume_not_found", (Guid id) => new { name = "Mine", resumeId = id });
        yield return new TestCaseData("careers.story_not_found", (Guid id) => new { name = "Mine", storyId = id });
        yield return new TestCaseData("careers.project_not_found", (Guid id) => new { name = "Mine", projectIds = new[] { id } });
    }

    [TestCaseSource(nameof(Links))]
    public async Task Name_nothing_that_belongs_to_others(string code, Func<Guid, object> bodyOf)
    {
        using var bob = await _api.SignedInAsync("bob");
        var bobs = code switch
        {
            "careers.resume_not_found" => await bob.CreateResumeAsync("Bob.pdf"),
            "careers.story_not_found" => await bob.CreateStoryAsync("Bob's"),
            _ => await bob.CreateProjectAsync("Bob's"),
        };
        var mine = await _ann.CreateJobProfileAsync("Known");

        using var created = await _ann.PostAsJsonAsync(CareerRequests.JobProfiles, bodyOf(bobs.Id()));
        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.JobProfiles}/{mine.Id()}", bodyOf(bobs.Id()));

        await created.AssertProblemAsync(HttpStatusCode.NotFound, code);
        await changed.AssertProblemAsync(HttpStatusCode.NotFound, code);
        Assert.That((await GetAsync(mine.Id())).Text("name"), Is.EqualTo("Known"));
    }

    [Test]
    public async Task Keeps_what_a_change_does_not_name_and_takes_back_what_it_says_is_null()
    {
        var story = (await _ann.CreateStoryAsync("How it began")).Id();
        var profile = await _ann.CreateJobProfileAsync("Engineer", new { storyId = story, wishes = new { threshold = 60 } });

        using var renamed = await _ann.PatchAsJsonAsync($"{CareerRequests.JobProfiles}/{profile.Id()}", new { name = "Builder" });
        var kept = await GetAsync(profile.Id());
        using var unlinked = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.JobProfiles}/{profile.Id()}", new { storyId = (Guid?)null });

        Assert.That(kept.GetProperty("story").Id(), Is.EqualTo(story));
        Assert.That(kept.GetProperty("wishes").GetProperty("threshold").GetInt32(), Is.EqualTo(60));
        Assert.That((await GetAsync(profile.Id())).GetProperty("story").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Keep_of_wishes_and_contact_what_a_change_does_not_name()
    {
        var project = (await _ann.CreateProjectAsync("Engine")).Id();
        var profile = await _ann.CreateJobProfileAsync("Engineer", new
        {
            projectIds = new[] { project },
            wishes = new { roles = Roles, remoteModes = RemoteModes, exclusions = Exclusions, threshold = 60 },
            contact = new { fullName = "Ann Example", phone = "1" },
        });

        await ChangeAsync(profile.Id(), new
        {
            wishes = new { threshold = 80, exclusions = (string[]?)null },
            contact = new { phone = (string?)null, email = "ann@example.com" },
        });

        var kept = await GetAsync(profile.Id());
        var (wishes, contact) = (kept.GetProperty("wishes"), kept.GetProperty("contact"));
        Assert.That(wishes.GetProperty("threshold").GetInt32(), Is.EqualTo(80));
        Assert.That(wishes.GetProperty("roles")[0].GetString(), Is.EqualTo("Engineer"));
        Assert.That(wishes.GetProperty("remoteModes")[0].GetString(), Is.EqualTo("remote"));
        Assert.That(wishes.GetProperty("exclusions").GetArrayLength(), Is.Zero);
        Assert.That((contact.Text("fullName"), contact.Text("email")), Is.EqualTo(("Ann Example", "ann@example.com")));
        Assert.That(contact.GetProperty("phone").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(kept.GetProperty("projects")[0].Id(), Is.EqualTo(project));
    }

    [Test]
    public async Task Lose_what_a_change_clears()
    {
        var project = (await _ann.CreateProjectAsync("Engine")).Id();
        var profile = await _ann.CreateJobProfileAsync("Engineer", new
        {
            projectIds = new[] { project },
            wishes = new { roles = Roles, threshold = 60 },
            contact = new { fullName = "Ann Example" },
        });

        await ChangeAsync(
            profile.Id(), new { projectIds = (Guid[]?)null, wishes = (object?)null, contact = (object?)null });

        var cleared = await GetAsync(profile.Id());
        Assert.That(cleared.GetProperty("projects").GetArrayLength(), Is.Zero);
        Assert.That(cleared.GetProperty("wishes").GetProperty("roles").GetArrayLength(), Is.Zero);
        Assert.That(cleared.GetProperty("wishes").GetProperty("threshold").GetInt32(), Is.EqualTo(70));
        Assert.That(cleared.GetProperty("contact").GetProperty("fullName").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { name = "" }, "name");
        yield return new TestCaseData(new { name = new string('n', 101) }, "name");
        yield return new TestCaseData(new { name = "Engineer", wishes = new { threshold = 101 } }, "wishes.threshold");
        yield return new TestCaseData(
            new { name = "Engineer", wishes = new { minimumPay = new { amount = 1, currency = "francs", period = "year" } } },
            "wishes.minimumPay.currency");
        yield return new TestCaseData(
            new { name = "Engineer", contact = new { phone = new string('1', 256) } }, "contact.phone");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong(object body, string field)
    {
        var profile = await _ann.CreateJobProfileAsync("Analyst");

        using var created = await _ann.PostAsJsonAsync(CareerRequests.JobProfiles, body);
        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.JobProfiles}/{profile.Id()}", body);

        foreach (var response in new[] { created, changed })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        }
    }

    private async Task ChangeAsync(Guid id, object changes)
    {
        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.JobProfiles}/{id}", changes);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
    }

    private Task<JsonElement> GetAsync(Guid id) => _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.JobProfiles}/{id}");

    private async Task<Guid> DefaultAsync()
    {
        var listed = (await _ann.GetFromJsonAsync<JsonElement>(CareerRequests.JobProfiles)).GetProperty("items");
        var meant = (await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.JobProfiles}/default")).Id();
        Assert.That(
            listed.EnumerateArray().Where(profile => profile.GetProperty("isDefault").GetBoolean()).Select(profile => profile.Id()),
            Is.EqualTo([meant]));
        return meant;
    }

    private async Task DeleteAsync(string address)
    {
        using var deleted = await _ann.DeleteAsync(address);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }
}
