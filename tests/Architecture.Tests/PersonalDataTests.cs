using AssistantPlatform.Api;
using AssistantPlatform.Application;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class PersonalDataTests
{
    private WebApplication _app = null!;
    private AsyncServiceScope _scope;
    private List<IPersonalData> _modules = null!;
    private IModel _model = null!;

    [OneTimeSetUp]
    public void ReadTheModel()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddApplication().AddInfrastructure(builder.Configuration).AddApi();
        builder.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        _app = builder.Build();
        _scope = _app.Services.CreateAsyncScope();
        _modules = [.. _scope.ServiceProvider.GetServices<IPersonalData>()];
        _model = _scope.ServiceProvider.GetRequiredService<AppDbContext>().Model;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Test]
    public void Every_table_that_belongs_to_people_is_exported_and_erased_by_somebody()
    {
        var answeredFor = _modules.SelectMany(module => module.Entities).ToHashSet();

        var forgotten = _model.GetEntityTypes().Where(BelongsToAPerson).Where(entity => !answeredFor.Contains(entity.ClrType));

        Assert.That(_model.GetEntityTypes().Where(BelongsToAPerson), Is.Not.Empty);
        Assert.That(forgotten.Select(entity => entity.ClrType), Is.Empty, "No IPersonalData answers for them.");
    }

    [Test]
    public void Nobody_answers_for_the_tables_of_another_module()
    {
        var offenders = _modules.SelectMany(module => module.Entities
            .Where(entity => Platform.ModuleOf(entity) != Platform.ModuleOf(module.GetType())));

        Assert.That(offenders, Is.Empty);
    }

    /// <summary>The account itself is erased last, and what knows others by their data is erased before them.</summary>
    [Test]
    public void Modules_are_in_the_order_in_which_they_know_each_other()
    {
        var places = _modules.Select(module => Platform.ModuleOf(module.GetType()))
            .Select(module => Array.IndexOf(Platform.ModulesFromTop, module))
            .Where(place => place >= 0);

        Assert.That(places, Is.Ordered.Ascending);
    }

    /// <summary>It names a person, or it goes with something that does.</summary>
    private static bool BelongsToAPerson(IEntityType entity) =>
        entity.GetProperties().Any(property => property.ClrType == typeof(UserId) || property.ClrType == typeof(UserId?))
        || entity.GetForeignKeys().Any(key => key.PrincipalEntityType != entity && BelongsToAPerson(key.PrincipalEntityType));
}
