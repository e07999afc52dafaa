using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.UnitTests.Common;

internal sealed class SpecificationTests
{
    private static readonly IQueryable<string> Words = new[] { "pear", "fig", "apple", "plum", "kiwi" }.AsQueryable();

    [Test]
    public void Narrows_with_every_condition()
    {
        var specification = new Specification<string>().Where(word => word.Length == 4).Where(word => word.StartsWith('p'));

        Assert.That(string.Join(' ', Words.WithSpecification(specification)), Is.EqualTo("pear plum"));
    }

    [Test]
    public void Sorts_and_cuts_in_the_order_it_was_told()
    {
        var specification = new Specification<string>().OrderBy(word => word).Take(2);
        var reversed = new Specification<string>().OrderByDescending(word => word).Take(2);

        Assert.That(string.Join(' ', Words.WithSpecification(specification)), Is.EqualTo("apple fig"));
        Assert.That(string.Join(' ', Words.WithSpecification(reversed)), Is.EqualTo("plum pear"));
    }

    [Test]
    public void Leaves_a_query_as_it_is_when_it_asks_for_nothing()
    {
        Assert.That(Words.WithSpecification(new Specification<string>()), Is.EqualTo(Words));
    }
}
