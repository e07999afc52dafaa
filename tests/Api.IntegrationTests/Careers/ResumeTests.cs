using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Infrastructure.Work;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class ResumeTests
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
    public async Task Is_read_and_comes_back_as_it_went_in()
    {
        var file = Documents.Pdf(Documents.Lines);
        var resume = await _ann.CreateResumeAsync("My résumé; final.pdf", file);

        var text = await _ann.TextOfAsync(CareerRequests.Resumes, resume.Id());
        using var download = await _ann.GetAsync($"{CareerRequests.Resumes}/{resume.Id()}/file");

        Assert.That(resume.Text("name"), Is.EqualTo("My résumé; final"));
        Assert.That(resume.GetProperty("file").Text("textStatus"), Is.EqualTo("ok"));
        Assert.That(resume.GetProperty("file").GetProperty("size").GetInt32(), Is.EqualTo(file.Length));
        Assert.That(text.Text("text"), Does.Contain(Documents.Lines[2]));
        Assert.That(await download.Content.ReadAsByteArrayAsync(), Is.EqualTo(file));
    }

    [Test]
    public async Task Is_only_ever_handed_out_to_be_kept()
    {
        var resume = await _ann.CreateResumeAsync("My résumé, x=1; 100%.pdf");

        using var download = await _ann.GetAsync($"{CareerRequests.Resumes}/{resume.Id()}/file");

        var disposition = download.Content.Headers.ContentDisposition!;
        Assert.That((disposition.DispositionType, disposition.FileNameStar), Is.EqualTo(("attachment", "My résumé, x=1; 100%.pdf")));
        Assert.That(download.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
        Assert.That(download.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task The_first_is_primary_and_another_only_when_it_is_made_so()
    {
        var first = await _ann.CreateResumeAsync("First.pdf");
        await _ann.CreateResumeAsync("Second.txt", "Second"u8.ToArray());
        Assert.That(await PrimariesAsync(), Is.EqualTo(["First"]));

        await _ann.CreateResumeAsync("Third.txt", "Third"u8.ToArray(), isPrimary: true);
        Assert.That(await PrimariesAsync(), Is.EqualTo(["Third"]));

        using var set = await _ann.PostAsync($"{CareerRequests.Resumes}/{first.Id()}/set-primary", null);
        Assert.That(set.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await PrimariesAsync(), Is.EqualTo(["First"]));
    }

    [Test]
    public async Task When_the_primary_one_is_deleted_the_newest_takes_its_place_and_its_file_goes()
    {
        var first = await _ann.CreateResumeAsync("First.txt", "First"u8.ToArray());
        await _ann.CreateResumeAsync("Second.txt", "Second"u8.ToArray());
        await _ann.CreateResumeAsync("Third.txt", "Third"u8.ToArray());
        Assert.That(KeptFiles(), Has.Length.EqualTo(3));

        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Resumes}/{first.Id()}");
        using var again = await _ann.DeleteAsync($"{CareerRequests.Resumes}/{first.Id()}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "careers.resume_not_found");
        Assert.That(await PrimariesAsync(), Is.EqualTo(["Third"]));
        await Deadline.UntilAsync(() => Task.FromResult(KeptFiles().Length == 2));
    }

    [Test]
    public async Task One_is_primary_also_when_many_arrive_and_are_chosen_at_once()
    {
        var resumes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            _ann.CreateResumeAsync($"Resume {number}.txt", "Text"u8.ToArray())));

        var answers = await Task.WhenAll(resumes.Select(resume =>
            _ann.PostAsync($"{CareerRequests.Resumes}/{resume.Id()}/set-primary", null)));

        Assert.That(answers.Select(answer => answer.StatusCode), Has.Some.EqualTo(HttpStatusCode.OK));
        Assert.That(await PrimariesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Is_renamed_only_by_who_knows_it_and_to_a_name()
    {
        var resume = await _ann.CreateResumeAsync("Draft.txt", "Text"u8.ToArray());
        var path = $"{CareerRequests.Resumes}/{resume.Id()}";
        using var before = await _ann.GetAsync(path);

        using var renamed = await PatchAsync(path, before.Headers.ETag!.Tag, new { name = "Final" });
        using var stale = await PatchAsync(path, before.Headers.ETag.Tag, new { name = "Too late" });
        using var empty = await PatchAsync(path, "*", new { name = "" });

        Assert.That((await renamed.Content.ReadFromJsonAsync<JsonElement>()).Text("name"), Is.EqualTo("Final"));
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await empty.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Test]
    public async Task Is_read_again_on_demand()
    {
        var resume = await _ann.CreateResumeAsync("Resume.txt", "Text"u8.ToArray());
        await using (var forget = _api.Database.DataSource.CreateCommand("UPDATE careers.documents SET text = NULL, text_length = 0"))
        {
            await forget.ExecuteNonQueryAsync();
        }

        using var asked = await _ann.PostAsync($"{CareerRequests.Resumes}/{resume.Id()}/re-extract", null);
        await _ann.ReadAsync(CareerRequests.Resumes, resume.Id());

        Assert.That((await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("file").Text("textStatus"), Is.EqualTo("pending"));
        Assert.That((await _ann.TextOfAsync(CareerRequests.Resumes, resume.Id())).Text("text"), Is.EqualTo("Text"));
    }

    [Test]
    public async Task Is_read_by_the_next_server_when_this_one_stops_before()
    {
        var api = await ApiFactory.CreateAsync(replaceServices: services => services.RemoveHosted<WorkHost>());
        using var bob = await api.SignedInAsync("bob");
        using var uploaded = await bob.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), "Resume.txt");
        var resume = await uploaded.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(resume.GetProperty("file").Text("textStatus"), Is.EqualTo("pending"));

        await using var next = await api.StopAsync(replaceServices: _ => { });
        using var later = next.ClientLike(bob);

        Assert.That(
            (await later.ReadAsync(CareerRequests.Resumes, resume.Id())).GetProperty("file").Text("textStatus"),
            Is.EqualTo("low_quality"));
    }

    [Test]
    public async Task Are_listed_page_by_page()
    {
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            await _ann.CreateResumeAsync($"{name}.txt", "Text"u8.ToArray());
        }

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Resumes}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{CareerRequests.Resumes}?limit=2&cursor={first.Text("nextCursor")}");

        var items = new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray());
        Assert.That(items.Select(item => item.Text("name")), Is.EqualTo(["Third", "Second", "First"]));
    }

    [Test]
    public async Task Goes_with_its_person_to_the_last_file()
    {
        await _ann.CreateResumeAsync("Resume.txt", "Text"u8.ToArray());
        using var bob = await _api.SignedInAsync("bob");
        await bob.CreateResumeAsync("Resume.txt", "Text"u8.ToArray());

        using var deleted = await bob.DeleteAccountAsync();

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Deadline.UntilAsync(() => Task.FromResult(KeptFiles().Length == 1));
    }

    private string[] KeptFiles() => Directory.GetFiles(_api.FilesFolder, "*", SearchOption.AllDirectories);

    private async Task<List<string>> PrimariesAsync() =>
    [
        .. (await _ann.GetFromJsonAsync<JsonElement>(CareerRequests.Resumes)).GetProperty("items").EnumerateArray()
            .Where(resume => resume.GetProperty("isPrimary").GetBoolean())
            .Select(resume => resume.Text("name")),
    ];

    private async Task<HttpResponseMessage> PatchAsync(string path, string version, object change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = JsonContent.Create(change);
        return await _ann.SendAsync(request);
    }
}
