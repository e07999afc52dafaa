using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class ResumeUploadTests
{
    private const int MaxBytes = 10 * 1024 * 1024;

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData(Documents.Pdf(Documents.Lines), "resume.txt", "pdf");
        yield return new TestCaseData(Documents.Docx(Documents.Run("Ada")), "resume.pdf", "docx");
        yield return new TestCaseData("Ada"u8.ToArray(), "resume.docx", "text");
        yield return new TestCaseData("# Ada"u8.ToArray(), "resume.md", "markdown");
        yield return new TestCaseData("{ \"basics\": {} }"u8.ToArray(), "resume.json", "json_resume");
    }

    [TestCaseSource(nameof(Files))]
    public async Task Is_what_it_begins_like_whatever_it_is_called(byte[] file, string name, string type)
    {
        var resume = await _ann.CreateResumeAsync(name, file);

        Assert.That(resume.GetProperty("file").Text("type"), Is.EqualTo(type));
        Assert.That(resume.GetProperty("file").Text("name"), Is.EqualTo(name));
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData(Array.Empty<byte>(), HttpStatusCode.BadRequest, "careers.file_empty");
        yield return new TestCaseData("<html>"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "careers.file_unsupported");
        yield return new TestCaseData(
            new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 },
            HttpStatusCode.UnsupportedMediaType,
            "careers.file_unsupported");
        yield return new TestCaseData(Text(MaxBytes + 1), HttpStatusCode.RequestEntityTooLarge, "careers.file_too_large");
    }

    [TestCaseSource(nameof(Refused))]
    public async Task Is_refused_with_a_reason_and_nothing_of_it_is_kept(byte[] file, HttpStatusCode status, string code)
    {
        var before = Kept();

        using var response = await _ann.UploadAsync(CareerRequests.Resumes, file, "resume.pdf");

        await response.AssertProblemAsync(status, code);
        Assert.That(Kept(), Is.EqualTo(before));
    }

    [Test]
    public async Task May_be_as_large_as_is_said()
    {
        using var response = await _ann.UploadAsync(CareerRequests.Resumes, Text(MaxBytes), "resume.txt");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Does_not_even_begin_when_it_says_that_it_is_much_too_large()
    {
        using var upload = new HttpRequestMessage(HttpMethod.Post, CareerRequests.Resumes);
        upload.Headers.ExpectContinue = true;
        upload.Content = new MultipartFormDataContent { { new ByteArrayContent(Text(2 * MaxBytes)), "file", "resume.txt" } };
        using var response = await _ann.SendAsync(upload);

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "request.file_too_large");
    }

    [Test]
    public async Task Takes_its_name_from_the_form_when_it_is_given_there_and_never_as_a_path()
    {
        using var named = await _ann.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), "a.txt", ("name", "For Initech"));
        using var path = await _ann.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), "../../../etc/passwd");

        Assert.That((await named.Content.ReadFromJsonAsync<JsonElement>()).Text("name"), Is.EqualTo("For Initech"));
        Assert.That(
            (await path.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("file").Text("name"), Is.EqualTo("passwd"));
        Assert.That(Kept().Select(Path.GetFileName), Has.All.Matches<string>(name => Guid.TryParse(name, out _)));
    }

    [Test]
    public async Task Wants_a_form_with_a_file()
    {
        using var json = await _ann.PostAsJsonAsync(CareerRequests.Resumes, new { file = "resume.pdf" });
        using var form = await _ann.PostAsync(
            CareerRequests.Resumes, new MultipartFormDataContent { { new StringContent("Resume"), "name" } });
        using var broken = new ByteArrayContent("no form"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        using var boundless = await _ann.PostAsync(CareerRequests.Resumes, broken);

        await json.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "request.form_expected");
        await form.AssertProblemAsync(HttpStatusCode.BadRequest, "request.file_expected");
        await boundless.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "request.form_expected");
    }

    [Test]
    public async Task Nobody_brings_more_resumes_than_they_can_need()
    {
        using var bob = await _api.SignedInAsync("bob");
        var uploads = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            bob.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), $"{number}.txt")));
        var missing = uploads.Count(upload => upload.StatusCode != HttpStatusCode.Created);
        for (var number = 0; number < missing; number++)
        {
            await bob.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), "again.txt");
        }

        using var more = await bob.UploadAsync(CareerRequests.Resumes, "Text"u8.ToArray(), "more.txt");

        await more.AssertProblemAsync(HttpStatusCode.Conflict, "careers.too_many_resumes");
    }

    private static IEnumerable<TestCaseData> Hostile()
    {
        var pdf = Documents.Pdf(Documents.Lines);
        yield return new TestCaseData(Documents.LockedPdf, "password");
        yield return new TestCaseData(Documents.Scan, "no_text");
        yield return new TestCaseData(pdf[..(pdf.Length / 3)], "corrupt");
        yield return new TestCaseData(
            Documents.DocxOf("", ("word/media.bin", new string('0', 60 * 1024 * 1024))), "too_large");
        yield return new TestCaseData(Documents.Zip(("xl/workbook.xml", "<x/>")), "unsupported");
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task Comes_to_a_stated_end_also_when_it_cannot_be_read(byte[] file, string status)
    {
        var resume = await _ann.CreateResumeAsync("resume.pdf", file);

        var text = await _ann.TextOfAsync(CareerRequests.Resumes, resume.Id());
        Assert.That((text.Text("status"), text.GetProperty("text").ValueKind == JsonValueKind.String
            ? text.Text("text")
            : ""), Is.EqualTo((status, "")));
    }

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(new string('a', length));

    private string[] Kept() => Directory.Exists(_api.FilesFolder)
        ? Directory.GetFiles(_api.FilesFolder, "*", SearchOption.AllDirectories)
        : [];
}
