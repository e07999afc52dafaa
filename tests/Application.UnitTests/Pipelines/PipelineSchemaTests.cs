using System.Text.Json;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.Contracts;
using FluentValidation;

namespace AssistantPlatform.Application.UnitTests.Pipelines;

internal sealed class PipelineSchemaTests
{
    private static readonly JsonElement Schema = PipelineSchema.Of(typeof(Recipe), new RecipeValidator());
    private static readonly JsonElement Properties = Schema.GetProperty("properties");

    private enum Course
    {
        MainDish,
        Dessert,
    }

    private sealed record Ingredient(string Name, double Grams);

    private sealed record Recipe(
        [System.ComponentModel.Description("What it is called.")] string Title,
        [Hint(InputHint.LongText)] string Method,
        IReadOnlyList<Ingredient> Ingredients,
        DateOnly? ServedOn = null,
        Course Course = Course.MainDish,
        int Portions = 4);

    private sealed class RecipeValidator : AbstractValidator<Recipe>
    {
        public RecipeValidator()
        {
            RuleFor(recipe => recipe.Title).Length(3, 80);
            RuleFor(recipe => recipe.Method).NotEmpty();
            RuleFor(recipe => recipe.Ingredients).NotEmpty();
            RuleFor(recipe => recipe.Portions).InclusiveBetween(1, 12);
        }
    }

    [Test]
    public void Wants_what_has_no_default()
    {
        var required = Schema.GetProperty("required").EnumerateArray().Select(name => name.GetString());

        Assert.That(required, Is.EqualTo(["title", "method", "ingredients"]));
        Assert.That(Properties.GetProperty("portions").GetProperty("default").GetInt32(), Is.EqualTo(4));
        Assert.That(Properties.GetProperty("course").GetProperty("default").GetString(), Is.EqualTo("main_dish"));
    }

    [Test]
    public void Says_what_a_member_is_for_and_how_to_ask_for_it()
    {
        Assert.That(Properties.GetProperty("title").GetProperty("description").GetString(), Is.EqualTo("What it is called."));
        Assert.That(Properties.GetProperty("method").GetProperty("x-hint").GetString(), Is.EqualTo("long_text"));
    }

    [Test]
    public void Has_the_bounds_that_the_validator_keeps()
    {
        var (title, portions) = (Properties.GetProperty("title"), Properties.GetProperty("portions"));

        Assert.That(title.GetProperty("minLength").GetInt32(), Is.EqualTo(3));
        Assert.That(title.GetProperty("maxLength").GetInt32(), Is.EqualTo(80));
        Assert.That(Properties.GetProperty("method").GetProperty("minLength").GetInt32(), Is.EqualTo(1));
        Assert.That(Properties.GetProperty("ingredients").GetProperty("minItems").GetInt32(), Is.EqualTo(1));
        Assert.That(portions.GetProperty("minimum").GetInt32(), Is.EqualTo(1));
        Assert.That(portions.GetProperty("maximum").GetInt32(), Is.EqualTo(12));
    }

    [Test]
    public void Describes_lists_objects_names_and_dates()
    {
        var ingredient = Properties.GetProperty("ingredients").GetProperty("items");
        var courses = Properties.GetProperty("course").GetProperty("enum").EnumerateArray().Select(name => name.GetString());

        Assert.That(
            ingredient.GetProperty("properties").GetProperty("grams").GetProperty("type").GetString(), Is.EqualTo("number"));
        Assert.That(courses, Is.EqualTo(["main_dish", "dessert"]));
        Assert.That(Properties.GetProperty("servedOn").GetProperty("format").GetString(), Is.EqualTo("date"));
    }
}
