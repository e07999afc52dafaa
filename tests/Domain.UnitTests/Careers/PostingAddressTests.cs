using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class PostingAddressTests
{
    [TestCase("https://www.Example.com/jobs/7/?utm_source=mail&b=2&gclid=x&a=1#apply", "https://example.com/jobs/7?a=1&b=2")]
    [TestCase("http://example.com/jobs/7?ref=x", "https://example.com/jobs/7")]
    [TestCase("https://example.com:8443/jobs", "https://example.com:8443/jobs")]
    [TestCase("https://www.linkedin.com/comm/jobs/view/4012?midToken=AQ&otpToken=s", "https://linkedin.com/jobs/view/4012")]
    [TestCase("https://ch.linkedin.com/jobs/view/engineer-at-acme-4012", "https://linkedin.com/jobs/view/4012")]
    [TestCase("https://www.indeed.com/rc/clk?jk=abc&from=ja&tk=1", "https://indeed.com/viewjob?jk=abc")]
    [TestCase("https://apply.workable.com/acme/j/ENG123/apply", "https://apply.workable.com/j/ENG123")]
    public void Has_nothing_in_it_that_only_says_how_somebody_came_there(string url, string canonical) =>
        Assert.That(PostingAddress.Of(url)!.Canonical, Is.EqualTo(canonical));

    [Test]
    public void Tells_two_jobs_of_Indeed_apart() => Assert.That(
        PostingAddress.Of("https://indeed.com/rc/clk?jk=A"), Is.Not.EqualTo(PostingAddress.Of("https://indeed.com/rc/clk?jk=B")));

    [TestCase("https://boards.greenhouse.io/acme/jobs/77", "greenhouse", "77")]
    [TestCase("https://careers.example.com/detail?gh_jid=77", "greenhouse", "77")]
    [TestCase("https://apply.workable.com/j/ENG123", "workable", "ENG123")]
    [TestCase("https://uk.indeed.com/viewjob?jk=A", "indeed", "A")]
    [TestCase("https://notindeed.com/viewjob?jk=A", null, null)]
    [TestCase("https://example.com/jobs/77", null, null)]
    public void Names_the_board_and_its_number_where_it_can(string url, string? source, string? number)
    {
        var address = PostingAddress.Of(url)!;

        Assert.That((address.Source, address.SourceId), Is.EqualTo((source, number)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("jobs/7")]
    [TestCase("mailto:jobs@example.com")]
    public void Is_none_where_there_is_none(string? url) => Assert.That(PostingAddress.Of(url), Is.Null);
}
