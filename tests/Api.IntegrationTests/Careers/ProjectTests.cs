using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class ProjectTests
{
    private const int MaxBytes = 5 * 1024 * 1024;

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
    public async Task Is_told_in_words_that_can_be_changed()
    {
        var project = await _ann.CreateProjectAsync("Engine", "# Notes");

        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.Projects}/{project.Id()}", new { text = "# More" });

        Assert.That((await changed.Content.ReadFromJsonAsync<JsonElement>()).Text("name"), Is.EqualTo("Engine"));
        Assert.That((await _ann.TextOfAsync(CareerRequests.Projects, project.Id())).Text("text"), Is.EqualTo("# More"));
        using var file = await _ann.GetAsync($"{CareerRequests.Projects}/{project.Id()}/file");
        await file.AssertProblemAsync(HttpStatusCode.NotFound, "careers.project_has_no_file");
    }

    [Test]
    public async Task Is_told_by_a_file_that_is_read_and_comes_back_as_it_went_in()
    {
        var project = await UploadAsync("README.md", "# Engine"u8.ToArray());

        using var retold = await _ann.PatchAsJsonAsync($"{CareerRequests.Projects}/{project.Id()}", new { text = "In words" });
        using var download = await _ann.GetAsync($"{CareerRequests.Projects}/{project.Id()}/file");
        using var again = await _ann.PostAsync($"{CareerRequests.Projects}/{project.Id()}/re-extract", null);

        Assert.That(project.Text("name"), Is.EqualTo("README"));
        await retold.AssertProblemAsync(HttpStatusCode.Conflict, "careers.project_told_by_file");
        Assert.That(await download.Content.ReadAsStringAsync(), Is.EqualTo("# Engine"));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await _ann.ReadAsync(CareerRequests.Projects, project.Id());
        Assert.That((await _ann.TextOfAsync(CareerRequests.Projects, project.Id())).Text("text"), Is.EqualTo("# Engine"));
    }

    [Test]
    public async Task Goes_with_its_file()
    {
        var project = await UploadAsync("README.md", "# Engine"u8.ToArray());

        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Projects}/{project.Id()}");
        using var again = await _ann.DeleteAsync($"{CareerRequests.Projects}/{project.Id()}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "careers.project_not_found");
        await Deadline.UntilAsync(() =>
            Task.FromResult(Directory.GetFiles(_api.FilesFolder, "*", SearchOption.AllDirectories).Length == 0));
    }

    [Test]
    public async Task Is_smaller_than_a_resume_may_be()
    {
        using var response = await _ann.UploadAsync(
            $"{CareerRequests.Projects}/upload", Encoding.ASCII.GetBytes(new string('a', MaxBytes + 1)), "README.md");

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "careers.file_too_large");
    }

    [Test]
    public async Task Are_listed_page_by_page_each_with_its_beginning_or_its_file()
    {
        await _ann.CreateProjectAsync("First", new string('a', 1_000));
        await UploadAsync("Second.md", "# Second"u8.ToArray());

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Projects}?limit=1");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{CareerRequests.Projects}?limit=1&cursor={first.Text("nextCursor")}");

        Assert.That(first.GetProperty("items")[0].GetProperty("file").Text("name"), Is.EqualTo("Second.md"));
        Assert.That(second.GetProperty("items")[0].Text("preview"), Is.EqualTo(new string('a', 200)));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { name = "", text = "Text" }, "name");
        yield return new TestCaseData(new { name = new string('n', 101), text = "Text" }, "name");
        yield return new TestCaseData(new { name = "Engine", text = "" }, "text");
        yield return new TestCaseData(new { name = "Engine", text = new string('t', 50_001) }, "text");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong(object body, string field)
    {
        using var response = await _ann.PostAsJsonAsync(CareerRequests.Projects, body);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
    }

    private async Task<JsonElement> UploadAsync(string name, byte[] file)
    {
        using var response = await _ann.UploadAsync($"{CareerRequests.Projects}/upload", file, name);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await _ann.ReadAsync(CareerRequests.Projects, (await response.Content.ReadFromJsonAsync<JsonElement>()).Id());
    }
}
